import type {Access} from '@model/deliverables/access';
import type {Audience} from '@model/deliverables/audience';
import type {Category} from '@model/deliverables/category';
import {AUDIENCE_NAMES, CATEGORY_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import type {CatalogueView} from '@model/search/catalogue';
import type {FacetValue} from '@model/search/facets';
import type {CatalogueNames} from '@model/search/names';
import {FACETS, type CatalogueState, type Facet, searchOf, toggled} from '@model/search/query-state';
import {named} from './outcome-facts';

/** As `src/app/deliverables/catalogue-page/facet-words.ts` has them. */
const FACET_NAMES: Readonly<Record<Facet, string>> = {
  category: 'Category',
  audience: 'Written for',
  workPackage: 'Work package',
  partner: 'Partner',
  country: 'Country',
  year: 'Year',
  language: 'Language',
  access: 'Access',
};

const ACCESS_NAMES: Readonly<Record<Access, string>> = {
  open: 'Open',
  embargoed: 'Files open later',
  consortium: 'Consortium only',
};

/** Facets that are open from the start; the others where something in them is chosen. */
const OPEN: readonly Facet[] = ['category', 'audience', 'workPackage'];
/** Values a facet shows before "show more". */
const SHORT = 8;

/** What the list can be narrowed by: links, where the app has boxes to tick. */
export function facetPanel({state, facets}: CatalogueView, names: CatalogueNames): HtmlValue {
  return html`
    <app-facet-panel>
      ${FACETS.map((facet) => facets[facet].length > 0 && facetGroup(facet, facets[facet], state, names))}
    </app-facet-panel>
  `;
}

function facetGroup(
  facet: Facet,
  values: readonly FacetValue[],
  state: CatalogueState,
  names: CatalogueNames,
): HtmlValue {
  const isOpen = OPEN.includes(facet) || values.some(({selected}) => selected);
  const shown = values.filter(({selected}, i) => i < SHORT || selected);
  return html`
    <app-facet-group>
      <details ${isOpen && 'open'}>
        <summary><h3>${FACET_NAMES[facet]}</h3></summary>
        <div role="group" aria-label="${FACET_NAMES[facet]}">
          ${shown.map(({value, count, selected}) => {
            const address = addressOf(toggled(state, facet, value));
            return html`
              <a
                class="label ${count === 0 && 'none'}"
                href="${address}"
                ${selected && html`aria-current="true"`}
              >
                <span class="box" aria-hidden="true"></span>
                <span class="value">${facetWords(facet, value, names)}</span>
                <span class="figures count">${count}</span>
              </a>
            `;
          })}
        </div>
      </details>
    </app-facet-group>
  `;
}

/** Where a state of the catalogue stands. */
export function addressOf(state: CatalogueState): string {
  const search = searchOf(state);
  return `/deliverables${search && `?${search}`}`;
}

function facetWords(facet: Facet, value: string, names: CatalogueNames): string {
  switch (facet) {
    case 'category':
      return CATEGORY_NAMES[value as Category];
    case 'audience':
      return AUDIENCE_NAMES[value as Audience];
    case 'access':
      return ACCESS_NAMES[value as Access];
    case 'workPackage': {
      const title = names.workPackages.get(Number(value));
      return title ? `WP${value} ${title}` : `WP${value}`;
    }
    case 'partner':
      return names.partners.get(value)?.acronym ?? value;
    case 'country':
      return named('region', value);
    case 'language':
      return named('language', value);
    case 'year':
      return value;
  }
}
