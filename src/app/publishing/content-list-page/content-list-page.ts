import {afterNextRender, Component, computed, inject, linkedSignal, resource, viewChild} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router, RouterLink} from '@angular/router';
import {contentHash} from '@model/publishing/content-hash';
import {
  CONTENT_SORTS,
  contentListStateFrom,
  contentRows,
  type DraftRow,
  findContent,
} from '@model/publishing/content-list';
import {draftState} from '@model/publishing/review';
import {Session} from '../../members/session';
import {FilterSearch} from '../../ui/filter-search/filter-search';
import {FilterSelect} from '../../ui/filter-select/filter-select';
import {Filters} from '../../ui/filters/filters';
import {Icon} from '../../ui/icon/icon';
import {LoadState} from '../../ui/load-state/load-state';
import {after} from '../../ui/load-state/together';
import {PageHeader} from '../../ui/page-header/page-header';
import {Pager} from '../../ui/pager/pager';
import {Told} from '../../ui/told/told';
import {Carried} from '../carried';
import {Colleagues} from '../colleagues';
import {DraftRepository} from '../draft-repository';
import {CONTENT_SORT_WORDS, KIND_WORDS, STANDING_WORDS, UNTITLED, VISIBILITY_WORDS} from '../words';
import {ContentTable} from './content-table';
import {PublishedContent} from './published-content';

/** All content that editors keep, with who has it in work. What is shown stands in the address; it follows by itself. */
@Component({
  selector: 'app-content-list-page',
  imports: [
    ContentTable,
    Filters,
    FilterSearch,
    FilterSelect,
    Icon,
    LoadState,
    PageHeader,
    Pager,
    RouterLink,
    Told,
  ],
  providers: [PublishedContent],
  templateUrl: './content-list-page.html',
  styleUrls: ['../../ui/filters/find.scss', './content-list-page.scss'],
})
export class ContentListPage {
  private readonly drafts = inject(DraftRepository);
  private readonly published = inject(PublishedContent);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly carried = inject(Carried);
  private readonly told = viewChild.required(Told);
  protected readonly colleagues = inject(Colleagues);
  private readonly collator = new Intl.Collator($localize.locale ?? 'en');

  protected readonly sorts = CONTENT_SORTS.map((value) => ({value, words: CONTENT_SORT_WORDS[value]}));
  protected readonly visibilities = [
    {value: '', words: $localize`Anybody`},
    {value: 'public', words: VISIBILITY_WORDS.public},
    {value: 'consortium', words: VISIBILITY_WORDS.consortium},
  ];

  private readonly params = toSignal(this.route.queryParamMap, {requireSync: true});
  protected readonly state = computed(() => contentListStateFrom(this.params()));

  protected readonly inWork = resource({
    params: () => this.session.identity(),
    stream: ({abortSignal}) => this.drafts.followAll(abortSignal),
  });
  private readonly stated = resource({
    params: () => (this.inWork.hasValue() ? this.inWork.value() : undefined),
    loader: ({params}) =>
      Promise.all(
        params.map(async (draft): Promise<DraftRow> => {
          return {draft, state: draftState(draft, await contentHash(draft.content))};
        }),
      ),
  });
  /** The working copies; the last ones while new ones are looked at, so that the list never blinks. */
  private readonly draftRows = linkedSignal<readonly DraftRow[] | undefined, readonly DraftRow[] | undefined>(
    {
      source: () => (this.stated.hasValue() ? this.stated.value() : undefined),
      computation: (rows, previous) => rows ?? previous?.value,
    },
  );

  private readonly both = {
    error: computed(() => this.inWork.error() ?? this.published.read.error()),
    hasValue: () => this.draftRows() !== undefined && this.published.read.hasValue(),
    reload: () => [this.inWork.reload(), this.published.read.reload()].includes(true),
  };
  protected readonly shown = after(this.both, this.colleagues.read);
  private readonly rows = computed(() =>
    contentRows(this.published.rows(), this.draftRows() ?? [], UNTITLED),
  );
  protected readonly isEmpty = computed(() => this.rows().length === 0);
  protected readonly found = computed(() => findContent(this.rows(), this.state(), this.collator));

  protected readonly kinds = computed(() => [
    {value: '', words: $localize`Everything`},
    ...this.found().kinds.map(({value, count}) => ({value, count, words: KIND_WORDS[value]})),
  ]);
  protected readonly standings = computed(() => [
    {value: '', words: $localize`Any state`},
    ...this.found().standings.map(({value, count}) => ({value, count, words: STANDING_WORDS[value]})),
  ]);
  protected readonly chosen = computed(() => {
    const {kind, standing, visibility} = this.state();
    return [kind, standing, visibility].filter(Boolean).length;
  });

  constructor() {
    // What was just published or discarded has left the working copies: how it stands now is read by itself.
    this.published.rereadWhatLeaves(this.draftRows);
    afterNextRender(() => {
      const words = this.carried.take();
      if (words) this.told().say(words);
    });
  }

  /** Puts filters in the address; the list begins anew. */
  protected filter(chosen: Readonly<Record<string, string>>): void {
    const params = Object.entries(chosen).map(
      ([name, value]) => [name, value === '' || value === CONTENT_SORTS[0] ? null : value] as const,
    );
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: {...Object.fromEntries(params), page: null},
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    this.filter({kind: '', standing: '', visibility: ''});
  }
}
