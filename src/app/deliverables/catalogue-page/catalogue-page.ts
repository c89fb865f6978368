import {
  afterNextRender,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  Injector,
  viewChild,
} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router} from '@angular/router';
import {AUDIENCES} from '@model/deliverables/audience';
import {CATEGORIES} from '@model/deliverables/category';
import {followedSearch} from '@model/feeds/followed';
import {
  hasFilters,
  NO_FILTERS,
  paramsOf,
  SORTS,
  sortOf,
  stateFrom,
  toggled,
  type CatalogueState,
  type Sort,
} from '@model/search/query-state';
import {PAGE_SIZE} from '@model/search/catalogue';
import {Reports} from '../../core/reports/reports';
import {FeedLinks} from '../../ui/feed-links/feed-links';
import {FilterSheet} from '../../ui/filter-sheet/filter-sheet';
import {Icon} from '../../ui/icon/icon';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Pager} from '../../ui/pager/pager';
import {Catalogue} from '../catalogue/catalogue';
import {ActiveFilters} from './active-filters';
import {Announcement} from './announcement';
import {CategorySpectrum} from './category-spectrum';
import {FacetPanel, type FacetChoice} from './facet-panel';
import {FacetWords} from './facet-words';
import {NothingFound} from './nothing-found';
import {ResultCard} from './result-card';
import {ResultsSkeleton} from './results-skeleton';
import {ScrollMemory} from './scroll-memory';
import {SearchReports} from './search-reports';
import {SearchField} from './search-field';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  relevance: $localize`Best match first`,
  newest: $localize`Newest first`,
  title: $localize`By title`,
};

/** The catalogue: find, narrow, sort. All of it is in the address. */
@Component({
  selector: 'app-catalogue-page',
  imports: [
    ActiveFilters,
    Announcement,
    CategorySpectrum,
    FacetPanel,
    FeedLinks,
    FilterSheet,
    Icon,
    LoadState,
    NothingFound,
    PageHeader,
    Pager,
    ResultCard,
    ResultsSkeleton,
    SearchField,
  ],
  providers: [FacetWords, ScrollMemory, SearchReports],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.scss',
})
export class CataloguePage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly reports = inject(Reports);
  protected readonly catalogue = inject(Catalogue);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  private readonly params = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly state = computed(() => stateFrom(this.params()));
  protected readonly sort = computed(() => sortOf(this.state()));
  protected readonly sorts = computed(() =>
    SORTS.filter((sort) => sort !== 'relevance' || this.state().q !== '').map((sort) => ({
      sort,
      words: SORT_WORDS[sort],
    })),
  );
  protected readonly canClear = computed(() => hasFilters(this.state()));
  protected readonly chosen = computed(() => Object.values(this.state().filters).flat().length);
  protected readonly terms = computed(() => new Set(this.catalogue.view()?.terms));
  protected readonly pageSize = PAGE_SIZE;
  /** What the feed of this search is asked by: the address without its page and order. */
  protected readonly search = computed(() => followedSearch(this.state()));
  protected readonly announcement = computed(() => {
    const {total, titlesOnly} = this.catalogue.view() ?? {};
    if (total === undefined || titlesOnly) return '';
    return total === 1 ? $localize`1 outcome found` : $localize`${total}:count: outcomes found`;
  });
  /** Whether the next typed letter begins a new step for Back. */
  private newStep = true;

  constructor() {
    this.catalogue.freshen();
    inject(ScrollMemory).restoreWhen(() => this.catalogue.view() !== undefined);
    effect(() => this.catalogue.show(this.state()));
    inject(SearchReports).watch(() => this.catalogue.view());
  }

  protected type(q: string): void {
    if (q === this.state().q) return;
    this.go({...this.state(), q, page: 1}, !this.newStep);
    this.newStep = false;
  }

  protected submit(q: string): void {
    if (q !== this.state().q) this.go({...this.state(), q, page: 1}, !this.newStep);
    this.newStep = true;
  }

  protected choose({facet, value}: FacetChoice): void {
    this.reports.tell({type: 'facet', facet, ...categoryOrAudience(facet, value)});
    this.go(toggled(this.state(), facet, value));
  }

  protected remove(choice: FacetChoice): void {
    this.choose(choice);
    this.focusResults();
  }

  protected clear(): void {
    this.go({...this.state(), filters: NO_FILTERS, page: 1});
    this.focusResults();
  }

  /** In the dialog the focus stays: it must not leave a modal. */
  protected clearInDialog(): void {
    this.go({...this.state(), filters: NO_FILTERS, page: 1});
  }

  protected sortBy(sort: string): void {
    this.go({...this.state(), sort: SORTS.find((known) => known === sort), page: 1});
  }

  /** The control that was used is gone or out of sight: focus goes to what it changed. */
  protected focusResults(): void {
    const focus = () => this.heading()?.nativeElement.focus({preventScroll: true});
    afterNextRender({read: focus}, {injector: this.injector});
  }

  private go(state: CatalogueState, replaceUrl = false): void {
    this.newStep = true;
    const queryParams = paramsOf(state);
    // The page stays where it is: what changes is in sight.
    void this.router.navigate([], {relativeTo: this.route, queryParams, replaceUrl, scroll: 'manual'});
  }
}

/** Which category or audience was chosen is counted; of the other facets only that they were used. */
function categoryOrAudience(facet: FacetChoice['facet'], value: string) {
  if (facet !== 'category' && facet !== 'audience') return {};
  const known = [...CATEGORIES, ...AUDIENCES].find((name) => name === value);
  return known && {value: known};
}
