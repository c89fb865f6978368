import type {CatalogueEntry} from '@model/catalogue/entry';
import {unpackDigest, unpackEntries} from '@model/catalogue/payload';
import {NO_NAMES, type CatalogueNames} from '@model/search/names';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';

/** The public's index: what strangers may know of, and nothing else. */
export interface PublicIndex {
  readonly entries: readonly CatalogueEntry[];
  readonly names: CatalogueNames;
  /** When it last changed, by what came as well as by what went; absent while there is none. */
  readonly changedAt?: Date;
}

/** How often an index that is rebuilt while it is read is begun anew. */
const TRIES = 3;

const NOTHING: PublicIndex = {entries: [], names: NO_NAMES};

/**
 * Reads `catalogue/public-*`, as the catalogue's page does: one read for each part, and one for the names. An index that
 * was never built holds nothing; one that is rebuilt meanwhile is read again.
 *
 * @throws when its parts never belong together
 */
export async function readPublicIndex(db: Firestore): Promise<PublicIndex> {
  const collection = db.collection(paths.catalogue);
  for (let time = 1; time <= TRIES; time++) {
    const [first, home] = await db.getAll(collection.doc('public-0'), collection.doc('public-home'));
    if (!first?.exists) return NOTHING;
    const others = Array.from({length: Number(first.get('shards')) - 1}, (_, i) =>
      collection.doc(`public-${i + 1}`),
    );
    const rest = others.length > 0 ? await db.getAll(...others) : [];
    if (rest.some((part) => part.get('revision') !== first.get('revision'))) continue;
    const parts = await Promise.all(
      [first, ...rest].map((part) => unpackEntries(part.get('payload') as Uint8Array, () => undefined)),
    );
    const changes = [first, ...rest].map((part) => part.updateTime?.toMillis() ?? 0);
    return {
      entries: parts.flat(),
      names: await namesIn(home?.get('payload')),
      changedAt: new Date(Math.max(...changes)),
    };
  }
  throw new Error('The parts of the public index do not belong together.');
}

async function namesIn(payload: unknown): Promise<CatalogueNames> {
  if (!(payload instanceof Uint8Array)) return NO_NAMES;
  const {partners, workPackages} = await unpackDigest(payload);
  return {
    partners: new Map(partners.map((partner) => [partner.id, partner])),
    workPackages: new Map(workPackages.flatMap(({number, title}) => (title ? [[number, title]] : []))),
  };
}
