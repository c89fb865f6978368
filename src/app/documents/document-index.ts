import {computed, DestroyRef, effect, inject, Injectable, resource, signal, untracked} from '@angular/core';
import {unpackEntries, type ReportEntry} from '@model/catalogue/payload';
import {outcomeEntryOf, type LibraryEntry} from '@model/documents/entry';
import {INITIAL_QUERY, type DocumentQuery} from '@model/documents/query-state';
import {DocumentSearch} from '@model/documents/search';
import {unpackWords} from '@model/documents/words-index';
import {DocumentReader} from '../core/firebase/document-reader';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {Session} from '../members/session';
import {DocumentEntries} from './document-entries';
import {readShards} from './shards';

/** Milliseconds for which what was read serves the next visit as well. */
const FRESH = 60_000;
/** Milliseconds between two looks for a document that was just added, and how many looks there are. */
const LOOK_AGAIN = 2_000;
const LOOKS = 10;

/** What was read: the search, and the documents as they were listed. */
interface Library {
  readonly search: DocumentSearch;
  readonly entries: readonly LibraryEntry[];
}

/** How far the words inside the files have come: fetched only when somebody searches. */
export type WordsState = 'unasked' | 'coming' | 'there' | 'failed';

/**
 * The list of documents and outcomes, searched in the browser. Kept in memory for a minute, and dropped when somebody
 * else, or somebody with another role, is at the keyboard. Show a query, and `view` follows.
 */
@Injectable()
export class DocumentIndex {
  private readonly reader = inject(DocumentReader);
  private readonly catalogue = inject(CatalogueRepository);
  private readonly documents = inject(DocumentEntries);
  private readonly session = inject(Session);

  private readonly query = signal<DocumentQuery>(INITIAL_QUERY);
  private readonly arrived = signal<Library | undefined>(undefined);
  private readonly fetching = signal<Library | undefined>(undefined);
  private readonly failed = signal<Library | undefined>(undefined);
  private readonly told = signal('');
  private readAt = 0;
  private isClosed = false;

  /** The reading itself, for its errors and its retry. */
  readonly library = resource({
    params: () => this.session.identity(),
    loader: () => this.read(),
  });
  private readonly current = computed(() => (this.library.hasValue() ? this.library.value() : undefined));

  /** How the search inside the files stands. */
  readonly words = computed<WordsState>(() => {
    const library = this.current();
    if (library && this.arrived() === library) return 'there';
    if (library && this.failed() === library) return 'failed';
    return library && this.fetching() === library ? 'coming' : 'unasked';
  });
  /** What is shown; `undefined` until there is something to show. */
  readonly view = computed(() => {
    this.arrived();
    return this.current()?.search.view(this.query());
  });

  /** What has become of a person's own upload, to be read out by the page they are on. */
  readonly news = this.told.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isClosed = true));
    effect(() => {
      const library = this.current();
      if (!library || this.query().q === '') return;
      untracked(() => {
        if (this.words() === 'unasked') void this.addWords(library);
      });
    });
  }

  show(query: DocumentQuery): void {
    this.query.set(query);
  }

  /** Reads the list anew if it is old: call it when a visit begins. */
  freshen(): void {
    if (this.readAt > 0 && Date.now() - this.readAt > FRESH) this.library.reload();
  }

  /** Fetches the words inside the files again, after that failed. */
  retryWords(): void {
    const library = this.current();
    if (library && this.words() === 'failed') void this.addWords(library);
  }

  /** Says that a person's own document is in, and once it can be found. */
  async follow(id: string, version: number, words: string): Promise<void> {
    this.told.set(words);
    const hasCome = await this.arrival(id, version);
    this.told.set(
      hasCome
        ? $localize`${words}:done: It is in the list now and can be found by search.`
        : $localize`${words}:done: It will be in the list and in search in a moment.`,
    );
  }

  /** Says something on the page the person comes to next. */
  tell(words: string): void {
    this.told.set(words);
  }

  /** Forgets what was told: the person has gone on. */
  forgetNews(): void {
    this.told.set('');
  }

  /** Whether a document has come into the list in this version, looked for a few times; the list is then the new one. */
  async arrival(id: string, version: number): Promise<boolean> {
    for (let look = 0; look < LOOKS && !this.isClosed; look++) {
      if (look > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      const documents = await this.documents.readAnew().catch(() => []);
      if (!documents.some((entry) => entry.id === id && entry.version >= version)) continue;
      if (this.library.hasValue()) this.library.reload();
      return true;
    }
    return false;
  }

  /** Takes a removed document out of sight at once; the list itself follows. */
  drop(id: string): void {
    this.documents.drop(id);
    const library = this.current();
    if (!library) return;
    const entries = library.entries.filter((entry) => entry.kind === 'outcome' || entry.id !== id);
    this.library.set({entries, search: new DocumentSearch(entries)});
  }

  private async read(documents = this.documents.read()): Promise<Library> {
    const [internal, outcomes] = await Promise.all([documents, this.readOutcomes()]);
    const entries = [...internal, ...outcomes];
    this.readAt = Date.now();
    return {entries, search: new DocumentSearch(entries)};
  }

  private async readOutcomes(again = false): Promise<LibraryEntry[]> {
    const shards = await this.catalogue.open();
    try {
      const payloads = [...shards.first, ...(await shards.rest())];
      const entries = await Promise.all(payloads.map((payload) => unpackEntries(payload, logLeftOut)));
      return entries.flat().map(outcomeEntryOf);
    } catch (error) {
      // Rebuilt while it was being read: once more.
      if (again) throw error;
      return this.readOutcomes(true);
    }
  }

  private async addWords(library: Library): Promise<void> {
    this.failed.set(undefined);
    this.fetching.set(library);
    try {
      const {payloads} = await readShards(this.reader, 'consortium-words');
      library.search.addWords(await Promise.all(payloads.map((payload) => unpackWords(payload))));
      this.arrived.set(library);
    } catch {
      // Titles and summaries are still searched; the page says what is missing and offers to try again.
      this.failed.set(library);
    }
  }
}

const logLeftOut: ReportEntry = ({index, id, issues}) =>
  console.warn(`Left out of the documents: ${id ?? `entry ${index}`} (${issues.join(', ')})`);
