import type {Visibility} from '@model/access/visibility';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {unpackDigest, unpackEntries} from '@model/catalogue/payload';
import {NO_NAMES, type CatalogueNames} from '@model/search/names';
import type {DocumentSnapshot, Firestore} from 'firebase-admin/firestore';
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
  const [parts, home] = await Promise.all([
    partsOf(db, 'public'),
    db.collection(paths.catalogue).doc('public-home').get(),
  ]);
  if (!parts) return NOTHING;
  const changes = parts.map((part) => part.updateTime?.toMillis() ?? 0);
  return {
    entries: await entriesIn(parts),
    names: await namesIn(home.get('payload')),
    changedAt: new Date(Math.max(...changes)),
  };
}

async function partsOf(db: Firestore, visibility: Visibility): Promise<DocumentSnapshot[] | undefined> {
  const part = (n: number) => db.collection(paths.catalogue).doc(`${visibility}-${n}`);
  for (let time = 1; time <= TRIES; time++) {
    const first = await part(0).get();
    if (!first.exists) return undefined;
    const others = Array.from({length: Number(first.get('shards')) - 1}, (_, i) => part(i + 1));
    const rest = others.length > 0 ? await db.getAll(...others) : [];
    if (rest.every((each) => each.get('revision') === first.get('revision'))) return [first, ...rest];
  }
  throw new Error('The parts of an index do not belong together.');
}

async function entriesIn(parts: readonly DocumentSnapshot[]): Promise<CatalogueEntry[]> {
  const entries = parts.map((part) => unpackEntries(part.get('payload') as Uint8Array, () => undefined));
  return (await Promise.all(entries)).flat();
}

/** The entries of one of the indexes, a read for each part; none while it was never built. */
export async function readIndex(db: Firestore, visibility: Visibility): Promise<readonly CatalogueEntry[]> {
  const parts = await partsOf(db, visibility);
  return parts ? entriesIn(parts) : [];
}

async function namesIn(payload: unknown): Promise<CatalogueNames> {
  if (!(payload instanceof Uint8Array)) return NO_NAMES;
  const {partners, workPackages} = await unpackDigest(payload);
  return {
    partners: new Map(partners.map((partner) => [partner.id, partner])),
    workPackages: new Map(workPackages.flatMap(({number, title}) => (title ? [[number, title]] : []))),
  };
}
