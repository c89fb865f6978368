import {inject, Injectable, LOCALE_ID} from '@angular/core';
import type {Access} from '@model/deliverables/access';
import type {Audience} from '@model/deliverables/audience';
import type {Category} from '@model/deliverables/category';
import type {CatalogueNames} from '@model/search/names';
import type {Facet} from '@model/search/query-state';
import {countryName, languageName} from '../../core/locale/names';
import {Catalogue} from '../catalogue/catalogue';
import {AUDIENCE_WORDS, CATEGORY_WORDS} from '../words';

/** What each facet is called. */
export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  category: $localize`Category`,
  audience: $localize`Written for`,
  workPackage: $localize`Work package`,
  partner: $localize`Partner`,
  country: $localize`Country`,
  year: $localize`Year`,
  language: $localize`Language`,
  access: $localize`Access`,
};

const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  open: $localize`Open`,
  embargoed: $localize`Files open later`,
  consortium: $localize`Consortium only`,
};

/** Says the values of facets in words, in the language of the page. */
@Injectable()
export class FacetWords {
  private readonly catalogue = inject(Catalogue);
  private readonly locale = inject(LOCALE_ID);

  /** A value in full, as the list of filters says it. */
  of(facet: Facet, value: string): string {
    const names = this.catalogue.names();
    switch (facet) {
      case 'category':
        return CATEGORY_WORDS[value as Category];
      case 'audience':
        return AUDIENCE_WORDS[value as Audience];
      case 'access':
        return ACCESS_WORDS[value as Access];
      case 'workPackage':
        return workPackageWords(value, names);
      case 'partner':
        return names.partners.get(value)?.acronym ?? value;
      case 'country':
        return countryName(value, this.locale);
      case 'language':
        return languageName(value, this.locale);
      case 'year':
        return value;
    }
  }
}

function workPackageWords(value: string, names: CatalogueNames): string {
  const title = names.workPackages.get(Number(value));
  return title ? $localize`WP${value}:number: ${title}:title:` : $localize`WP${value}:number:`;
}
