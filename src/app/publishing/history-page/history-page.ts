import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import {RouterLink} from '@angular/router';
import {titleOf} from '@model/publishing/content-list';
import {parseDraftId} from '@model/publishing/draft';
import {historyOf} from '@model/publishing/history';
import {addressOf} from '@model/publishing/kind';
import {ReadError} from '../../core/errors/read-error';
import {PortalTitleStrategy} from '../../core/title/portal-title-strategy';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {after} from '../../ui/load-state/together';
import {PageHeader} from '../../ui/page-header/page-header';
import {Told} from '../../ui/told/told';
import {Carried} from '../carried';
import {Colleagues} from '../colleagues';
import {DraftRepository} from '../draft-repository';
import {ItemNameFinder} from '../item-names';
import {KIND_WORDS, UNTITLED, VISIBILITY_WORDS} from '../words';
import {ShareProposal} from '../share-proposal/share-proposal';
import {HistoryEntryView} from './history-entry';
import {ItemActions} from './item-actions';

/** What was published of an item and when, with each difference and the way back; and what can be done with it now. */
@Component({
  selector: 'app-history-page',
  imports: [HistoryEntryView, ItemActions, LoadState, PageHeader, RouterLink, ShareProposal, Told],
  providers: [ItemNameFinder],
  templateUrl: './history-page.html',
  styleUrl: './history-page.scss',
})
export class HistoryPage {
  private readonly repository = inject(DraftRepository);
  private readonly session = inject(Session);
  private readonly finder = inject(ItemNameFinder);
  private readonly title = inject(PortalTitleStrategy);
  private readonly carried = inject(Carried);
  protected readonly colleagues = inject(Colleagues);
  protected readonly place = inject(ViewContainerRef);
  private readonly told = viewChild(Told);

  /** The working copy's id, be there one or not: `{kind}.{item}`. */
  readonly draft = input.required<string>();
  /** The number of the entry whose difference is shown, from the address. */
  readonly entry = input<string>();

  protected readonly item = computed(() => parseDraftId(this.draft()));
  protected readonly history = resource({
    params: () => (this.session.identity() ? {name: this.item()} : undefined),
    loader: async ({params: {name}}) => {
      if (!name) throw new ReadError('absent');
      const [publications, published] = await Promise.all([
        this.repository.publications(name.kind, name.item),
        this.repository.published(name.kind, name.item),
      ]);
      if (publications.length === 0 && !published) throw new ReadError('absent');
      const names = await this.finder.of(published, ...publications.map(({content}) => content));
      return {name, published, names, entries: historyOf(publications)};
    },
  });
  protected readonly shown = after(this.history, this.colleagues.read);
  protected readonly page = computed(() => {
    if (!this.history.hasValue()) return undefined;
    const {name, published, entries, names} = this.history.value();
    const content = published ?? entries[0]?.publication.content ?? {};
    const visibility = published?.['visibility'] as 'public' | 'consortium' | undefined;
    return {
      ...name,
      published,
      entries,
      names,
      name: titleOf(content) ?? UNTITLED,
      kindWords: KIND_WORDS[name.kind],
      isWithdrawn: published?.['withdrawn'] !== undefined,
      visibility: visibility && VISIBILITY_WORDS[visibility],
      address: published && addressOf(name.kind, name.item),
      // Only what everyone may see is for everyone to be told of.
      shared:
        name.kind === 'deliverable' && visibility === 'public' && published?.['withdrawn'] === undefined
          ? {summary: String(published?.['summary'] ?? '')}
          : undefined,
    };
  });

  /** Whether somebody comes here from publishing it: that leaves words for this page. */
  protected readonly isJustPublished = signal(false);

  constructor() {
    effect(() => {
      const name = this.page()?.name;
      if (name) this.title.show($localize`History: ${name}:title:`);
    });
    afterNextRender(() => {
      const words = this.carried.take();
      if (words) this.told()?.say(words);
      this.isJustPublished.set(words !== undefined);
    });
  }

  protected say(words: string): void {
    this.history.reload();
    this.told()?.say(words);
  }
}
