import {unpackEntries, type ReportEntry} from '@model/catalogue/payload';
import {SearchableCatalogue, type CatalogueView} from '@model/search/catalogue';
import type {CatalogueNames} from '@model/search/names';
import type {CatalogueState} from '@model/search/query-state';

/** Above this many outcomes, search moves to a worker: below, starting one costs more than it saves. */
export const MOST_IN_PLACE = 2_000;

/** The catalogue's search, wherever it runs. */
export interface CatalogueSearch {
  /** Takes in a shard of the index. Resolves once its outcomes are listed; their text is indexed after that. */
  add(payload: Uint8Array): Promise<void>;
  view(state: CatalogueState): Promise<CatalogueView>;
  close(): void;
}

/** What a search tells while it works. */
export interface SearchListener {
  /** There is more to see: outcomes were added, or their text is now indexed. */
  changed(): void;
  /** An entry was left out because it is not what the model says. */
  leftOut: ReportEntry;
}

/** Outcomes indexed at a time: a few milliseconds on a phone, so that typing stays smooth. */
const SLICE = 20;

/** Search on the thread it is created on: the page's for small catalogues, the worker's for big ones. */
export class SearchInPlace implements CatalogueSearch {
  private readonly catalogue: SearchableCatalogue;
  /** Shards that are being unpacked: listing goes before indexing. */
  private adding = 0;
  private indexing = false;
  private closed = false;

  constructor(
    names: CatalogueNames,
    private readonly listener: SearchListener,
    private readonly slice = SLICE,
  ) {
    this.catalogue = new SearchableCatalogue(names, new Date());
  }

  async add(payload: Uint8Array): Promise<void> {
    this.adding++;
    try {
      const entries = await unpackEntries(payload, this.listener.leftOut);
      if (this.closed) return;
      this.catalogue.add(entries);
      this.listener.changed();
    } finally {
      this.adding--;
    }
    void this.index();
  }

  view(state: CatalogueState): Promise<CatalogueView> {
    return Promise.resolve(this.catalogue.view(state));
  }

  close(): void {
    this.closed = true;
  }

  private async index(): Promise<void> {
    if (this.indexing) return;
    this.indexing = true;
    let left = true;
    while (left && this.adding === 0 && !this.closed) {
      await pause();
      left = this.catalogue.index(this.slice);
    }
    this.indexing = false;
    if (!left && !this.closed) this.listener.changed();
  }
}

/** Lets whatever is waiting (a key, a question to the worker) go first. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
