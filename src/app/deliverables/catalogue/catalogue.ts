import {
  DestroyRef,
  effect,
  ErrorHandler,
  inject,
  Injectable,
  resource,
  signal,
  untracked,
} from '@angular/core';
import {readErrorKind} from '../../core/errors/read-error';
import type {ReportEntry} from '@model/catalogue/payload';
import type {CatalogueView} from '@model/search/catalogue';
import {NO_NAMES, type CatalogueNames} from '@model/search/names';
import {INITIAL_STATE, type CatalogueState} from '@model/search/query-state';
import {DigestRepository} from '../../digest/digest-repository';
import {Session} from '../../members/session';
import {CatalogueRepository, RevisionChanged, type CatalogueShards} from './catalogue-repository';
import {MOST_IN_PLACE, SearchInPlace, type CatalogueSearch} from './catalogue-search';

/** Milliseconds after which a visit reads the catalogue anew. */
const FRESH = 10 * 60_000;

/**
 * The catalogue of this visit: read once, kept while the person goes to a record and comes back, and read anew
 * when somebody else is at the keyboard. Show a `state`, and `view` follows.
 */
@Injectable()
export class Catalogue {
  private readonly repository = inject(CatalogueRepository);
  private readonly digest = inject(DigestRepository);
  private readonly session = inject(Session);
  private readonly errors = inject(ErrorHandler);

  private readonly shownState = signal<CatalogueState>(INITIAL_STATE);
  private readonly shownView = signal<CatalogueView | undefined>(undefined);
  private readonly knownNames = signal<CatalogueNames>(NO_NAMES);
  private readonly incomplete = signal(false);
  /** Counts what the search told: each time there may be more to see. */
  private readonly progress = signal(0);
  private search: CatalogueSearch | undefined;
  private openedAt = 0;
  private turn = 0;

  /** What is shown; `undefined` until there is something to show. */
  readonly view = this.shownView.asReadonly();
  readonly names = this.knownNames.asReadonly();
  /** Whether a part of the catalogue could not be read. */
  readonly isIncomplete = this.incomplete.asReadonly();

  /** The reading itself, for its errors and its retry. */
  readonly opened = resource({
    params: () => this.session.identity(),
    loader: ({abortSignal}) => this.open(abortSignal),
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.putAway());
    effect(() => {
      // What was shown may not be for whoever is at the keyboard now.
      this.session.identity();
      untracked(() => this.putAway());
    });
    effect(() => {
      const state = this.shownState();
      this.progress();
      untracked(() => void this.refresh(state));
    });
  }

  /** Shows a state, from what is in memory where it is fresh enough. */
  show(state: CatalogueState): void {
    this.shownState.set(state);
  }

  /** Reads the catalogue anew if it is old: call it when a visit begins. */
  freshen(): void {
    if (this.openedAt > 0 && Date.now() - this.openedAt > FRESH) this.opened.reload();
  }

  /** @param again whether this is the second try, because the index was rebuilt during the first */
  private async open(abort: AbortSignal, again = false): Promise<true> {
    const [shards, names] = await Promise.all([this.repository.open(), this.readNames()]);
    const search = await this.searchFor(shards.count, names);
    if (abort.aborted) {
      search.close();
      return true;
    }
    this.search?.close();
    this.search = search;
    this.knownNames.set(names);
    this.incomplete.set(false);
    await Promise.all(shards.first.map((payload) => search.add(payload)));
    this.openedAt = Date.now();
    void this.readRest(shards, search, again ? undefined : () => this.open(abort, true));
    return true;
  }

  private async readRest(
    shards: CatalogueShards,
    search: CatalogueSearch,
    openAgain: (() => Promise<unknown>) | undefined,
  ): Promise<void> {
    try {
      const rest = await shards.rest();
      await Promise.all(rest.map((payload) => search.add(payload)));
    } catch (error) {
      if (this.search !== search) return;
      if (error instanceof RevisionChanged && openAgain) {
        await openAgain().catch((failure: unknown) => this.missAPart(failure));
      } else this.missAPart(error);
    }
  }

  private missAPart(error: unknown): void {
    this.incomplete.set(true);
    this.errors.handleError(error);
  }

  private putAway(): void {
    this.search?.close();
    this.search = undefined;
    this.openedAt = 0;
    this.shownView.set(undefined);
  }

  /** The worker and its messages are fetched only where a catalogue needs them. */
  private async searchFor(count: number, names: CatalogueNames): Promise<CatalogueSearch> {
    const listener = {changed: () => this.progress.update((told) => told + 1), leftOut: logLeftOut};
    if (count <= MOST_IN_PLACE) return new SearchInPlace(names, listener);
    const {SearchInWorker} = await import('./search-in-worker');
    return new SearchInWorker(names, listener);
  }

  /** Names are a help, not a condition: without them, ids and numbers are shown. */
  private async readNames(): Promise<CatalogueNames> {
    try {
      const {partners, workPackages} = await this.digest.read();
      const titled = workPackages.flatMap(({number, title}) => (title ? [[number, title] as const] : []));
      return {
        partners: new Map(partners.map((partner) => [partner.id, partner])),
        workPackages: new Map(titled),
      };
    } catch (error) {
      if (readErrorKind(error) === 'damaged') this.errors.handleError(error);
      return NO_NAMES;
    }
  }

  private async refresh(state: CatalogueState): Promise<void> {
    const {search} = this;
    if (!search) return;
    const turn = ++this.turn;
    try {
      const view = await search.view(state);
      if (turn === this.turn && search === this.search) this.shownView.set(view);
    } catch (error) {
      if (search === this.search) this.errors.handleError(error);
    }
  }
}

const logLeftOut: ReportEntry = ({index, id, issues}) =>
  console.warn(`Left out of the catalogue: ${id ?? `entry ${index}`} (${issues.join(', ')})`);
