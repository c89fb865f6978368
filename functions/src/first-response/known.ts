import type {CatalogueEntry} from '@model/catalogue/entry';
import {eventsAsOf, type HomeDigest} from '@model/catalogue/digest';
import {unpackDigest} from '@model/catalogue/payload';
import {SearchableCatalogue} from '@model/search/catalogue';
import type {CatalogueNames} from '@model/search/names';
import type {Firestore} from 'firebase-admin/firestore';
import {readPublicIndex} from '../catalogue/read-index';
import {paths} from '../firestore/paths';

/** What everyone may know of: the public's index and its digest, and nothing else. */
export interface Known {
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  readonly names: CatalogueNames;
  readonly digest: HomeDigest | undefined;
  /** The catalogue as its page searches it. */
  readonly catalogue: SearchableCatalogue;
}

interface Kept {
  readonly revision: unknown;
  readonly at: number;
  readonly known: Known;
}

/** Milliseconds for which what was read is kept, whether or not it has changed: embargoes end, events pass. */
const LONGEST = 60_000;

/** Remembers the public's index between requests, as long as it is the one that stands there. */
export class Knowledge {
  private kept: Kept | undefined;

  constructor(private readonly db: Firestore) {}

  /**
   * The index of this moment. What is remembered is used only where the database says that it still stands, by one read
   * of a single field: an answer is then as fresh as the caches on the way let it be, and not twice as old.
   */
  async get(now = new Date()): Promise<Known> {
    const home = this.db.collection(paths.catalogue).doc('public-home');
    const [digest] = await this.db.getAll(home, {fieldMask: ['revision']});
    const revision: unknown = digest?.get('revision');
    const {kept} = this;
    if (kept && revision !== undefined && kept.revision === revision && now.getTime() - kept.at < LONGEST) {
      return kept.known;
    }
    const known = await this.read(now);
    this.kept = {revision, at: now.getTime(), known};
    return known;
  }

  private async read(now: Date): Promise<Known> {
    const [{entries, names}, home] = await Promise.all([
      readPublicIndex(this.db),
      this.db.collection(paths.catalogue).doc('public-home').get(),
    ]);
    const payload: unknown = home.get('payload');
    const digest = payload instanceof Uint8Array ? await unpackDigest(payload) : undefined;
    const catalogue = new SearchableCatalogue(names, now);
    catalogue.add(entries);
    return {
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      names,
      digest: digest && {...digest, ...eventsAsOf(digest, now)},
      catalogue,
    };
  }
}
