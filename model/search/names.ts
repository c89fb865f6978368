import type {CatalogueEntry} from '../catalogue/entry';

export interface PartnerName {
  readonly name: string;
  readonly acronym: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What the ids and numbers of an entry are called. Maps, so that no id can be mistaken for a method. */
export interface CatalogueNames {
  readonly partners: ReadonlyMap<string, PartnerName>;
  readonly workPackages: ReadonlyMap<number, string>;
}

export const NO_NAMES: CatalogueNames = {partners: new Map(), workPackages: new Map()};

const regions = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'});
const countryNames = new Map<string, string>();

/** The English name of a country, or nothing where the code is none. */
function countryName(code: string): string {
  const known = countryNames.get(code);
  if (known !== undefined) return known;
  let name: string | undefined;
  try {
    name = regions.of(code);
  } catch {
    // Not a region code at all: Intl throws instead of using its fallback.
  }
  countryNames.set(code, name ?? '');
  return name ?? '';
}

/** Names and full names of the partners of an entry. */
export function partnerWords(entry: CatalogueEntry, names: CatalogueNames): string {
  return entry.partners
    .map((id) => {
      const partner = names.partners.get(id);
      return partner ? `${partner.acronym}; ${partner.name}` : id;
    })
    .join('; ');
}

/** Words that say where in the project an entry stands: work packages, category, countries. */
export function contextWords(entry: CatalogueEntry, names: CatalogueNames): string {
  const packages = entry.workPackages.map((n) => `WP${n}; ${names.workPackages.get(n) ?? ''}`);
  return [...packages, entry.category.replaceAll('-', ' '), ...entry.countries.map(countryName)].join('; ');
}
