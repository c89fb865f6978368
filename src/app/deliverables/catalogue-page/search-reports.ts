import {effect, inject, Injectable} from '@angular/core';
import {keptTerms} from '@model/analytics/kept-terms';
import type {CatalogueView} from '@model/search/catalogue';
import {Reports} from '../../core/reports/reports';

/** Milliseconds after which what was typed counts as a search. */
const REST = 2000;

/** Reports each search once it rests, and the words of one that found nothing, unless they look like somebody's own. */
@Injectable()
export class SearchReports {
  private readonly reports = inject(Reports);
  private last = '';

  watch(view: () => CatalogueView | undefined): void {
    effect((onCleanup) => {
      const {state, titlesOnly, total = 0} = view() ?? {};
      const q = state?.q ?? '';
      if (titlesOnly || q === '' || q === this.last) return;
      const timer = setTimeout(() => {
        this.last = q;
        const terms = total === 0 ? keptTerms(q) : undefined;
        this.reports.tell({type: 'search', results: total, ...(terms && {terms})});
      }, REST);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
