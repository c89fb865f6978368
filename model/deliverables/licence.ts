/** A licence as a person reads it. */
export interface LicenceWords {
  readonly name: string;
  /** Where its text stands; absent for a licence of one's own. */
  readonly url?: string;
}

const CREATIVE_COMMONS: Readonly<Record<string, string>> = {
  BY: 'Attribution',
  'BY-SA': 'Attribution-ShareAlike',
  'BY-NC': 'Attribution-NonCommercial',
  'BY-ND': 'Attribution-NoDerivatives',
  'BY-NC-SA': 'Attribution-NonCommercial-ShareAlike',
  'BY-NC-ND': 'Attribution-NonCommercial-NoDerivatives',
};

const OTHERS: Readonly<Record<string, LicenceWords>> = {
  'CC0-1.0': {
    name: 'Creative Commons Zero 1.0 (public domain)',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'ODbL-1.0': {
    name: 'Open Database License 1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  'ODC-By-1.0': {
    name: 'Open Data Commons Attribution License 1.0',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  'PDDL-1.0': {
    name: 'Public Domain Dedication and License 1.0',
    url: 'https://opendatacommons.org/licenses/pddl/1-0/',
  },
  'EUPL-1.2': {
    name: 'European Union Public Licence 1.2',
    url: 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
  },
  MIT: {name: 'MIT License', url: 'https://spdx.org/licenses/MIT.html'},
  'Apache-2.0': {name: 'Apache License 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0'},
};

/** The name and address of an SPDX licence; one that isn't known here is named by its identifier. */
export function licenceWords(spdx: string): LicenceWords {
  const known = Object.hasOwn(OTHERS, spdx) ? OTHERS[spdx] : undefined;
  if (known) return known;
  const [, kind = '', version = ''] = /^CC-(BY(?:-[A-Z]{2})*)-(\d\.\d)$/.exec(spdx) ?? [];
  const words = CREATIVE_COMMONS[kind];
  if (words) {
    return {
      name: `Creative Commons ${words} ${version} (CC ${kind} ${version})`,
      url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
    };
  }
  if (spdx.startsWith('LicenseRef-')) return {name: spdx.slice('LicenseRef-'.length).replaceAll('-', ' ')};
  return {name: spdx, url: `https://spdx.org/licenses/${spdx}.html`};
}
