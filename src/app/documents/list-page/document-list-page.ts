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
import {ActivatedRoute, Router, RouterLink} from '@angular/router';
import {
  documentQueryOf,
  hasFilters,
  INITIAL_QUERY,
  LIBRARY_FACETS,
  paramsOf,
  sortOf,
  toggled,
  type DocumentQuery,
} from '@model/documents/query-state';
import {PAGE_SIZE} from '@model/documents/search';
import {parseQuery} from '@model/search/query';
import {SORTS, type Sort} from '@model/search/query-state';
import {Announcement} from '../../deliverables/catalogue-page/announcement';
import {SearchField} from '../../deliverables/catalogue-page/search-field';
import {FilterSheet} from '../../ui/filter-sheet/filter-sheet';
import {Icon} from '../../ui/icon/icon';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Pager} from '../../ui/pager/pager';
import {DocumentIndex} from '../document-index';
import {Names} from '../names';
import {OwnProfile} from '../own-profile';
import {FacetChoices, type LibraryChoice} from './facet-choices';
import {valueInWords} from './facet-value-words';
import {LibraryRow} from './library-row';
import {ListNews} from './list-news';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  relevance: $localize`Best match first`,
  newest: $localize`Newest first`,
  title: $localize`By title`,
};

/** The consortium's documents and the project's outcomes: find, narrow, sort. All of it is in the address. */
@Component({
  selector: 'app-document-list-page',
  imports: [
    Announcement,
    FacetChoices,
    FilterSheet,
    Icon,
    LibraryRow,
    ListNews,
    LoadState,
    PageHeader,
    Pager,
    RouterLink,
    SearchField,
  ],
  templateUrl: './document-list-page.html',
  styleUrl: './document-list-page.scss',
  host: {class: 'page'},
})
export class DocumentListPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly names = inject(Names);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly index = inject(DocumentIndex);
  protected readonly since = inject(OwnProfile).visitedAt;

  private readonly params = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly query = computed(() => documentQueryOf(this.params()));
  protected readonly sort = computed(() => sortOf(this.query()));
  protected readonly sorts = computed(() =>
    SORTS.filter((sort) => sort !== 'relevance' || this.query().q !== '').map((sort) => ({
      sort,
      words: SORT_WORDS[sort],
    })),
  );
  /** Whether words in quotes are searched, of whose order the files' index knows nothing. */
  protected readonly hasPhrase = computed(() =>
    parseQuery(this.query().q).some((clause) => clause.kind === 'phrase' && clause.terms.length > 1),
  );
  protected readonly canClear = computed(() => hasFilters(this.query()));
  protected readonly chips = computed(() =>
    LIBRARY_FACETS.flatMap((facet) =>
      this.query().filters[facet].map((value) => ({
        facet,
        value,
        words: valueInWords(facet, value, this.names),
      })),
    ),
  );
  protected readonly pageSize = PAGE_SIZE;
  protected readonly announcement = computed(() => {
    const {total} = this.index.view() ?? {};
    if (total === undefined) return '';
    return total === 1 ? $localize`1 document found` : $localize`${total}:count: documents found`;
  });
  /** Whether the next typed letter begins a new step for Back. */
  private newStep = true;

  constructor() {
    this.index.freshen();
    effect(() => this.index.show(this.query()));
  }

  protected type(q: string): void {
    if (q === this.query().q) return;
    this.go({...this.query(), q, page: 1}, !this.newStep);
    this.newStep = false;
  }

  protected submit(q: string): void {
    if (q !== this.query().q) this.go({...this.query(), q, page: 1}, !this.newStep);
    this.newStep = true;
  }

  protected choose({facet, value}: LibraryChoice): void {
    this.go(toggled(this.query(), facet, value));
  }

  protected remove(choice: LibraryChoice): void {
    this.choose(choice);
    this.focusResults();
  }

  /** In the sheet the focus stays: it must not leave a modal. */
  protected clear(inSheet = false): void {
    this.go({...this.query(), filters: INITIAL_QUERY.filters, page: 1});
    if (!inSheet) this.focusResults();
  }

  protected sortBy(sort: string): void {
    this.go({...this.query(), sort: SORTS.find((known) => known === sort), page: 1});
  }

  /** The control that was used is gone or out of sight: focus goes to what it changed. */
  protected focusResults(): void {
    const focus = () => this.heading()?.nativeElement.focus({preventScroll: true});
    afterNextRender({read: focus}, {injector: this.injector});
  }

  private go(query: DocumentQuery, replaceUrl = false): void {
    this.newStep = true;
    const queryParams = paramsOf(query);
    // The page stays where it is: what changes is in sight.
    void this.router.navigate([], {relativeTo: this.route, queryParams, replaceUrl, scroll: 'manual'});
  }
}
