import {mergeSketches, REGISTERS} from '@model/analytics/sketch';
import {bounded, type Counts, ITEM_SHARDS, LONGEST_LISTS, shardOf, type Tally} from '@model/analytics/tally';
import {type DocumentSnapshot, FieldValue, type Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {patiently} from '../firestore/patiently';

/**
 * Adds a tally to its day, in one commit: the day's document, and those of the items it names, at most five writes
 * however many events there were. Lists that visitors could make longer stop growing at their limit. While one instance
 * takes over from another, as at a deployment, both may be in each other's way: what was given up is tried again.
 *
 * @returns how many documents were written
 */
export async function storeTally(db: Firestore, day: string, tally: Tally): Promise<number> {
  if (tally.events === 0) return 0;
  const ref = db.doc(paths.analyticsDay(day));
  return patiently(() =>
    db.runTransaction(async (transaction) => {
      const stored = await transaction.get(ref);
      const before: unknown = stored.get('visitors');
      const visitors =
        before instanceof Uint8Array && before.length === REGISTERS
          ? mergeSketches(Uint8Array.from(before), tally.visitors)
          : tally.visitors;
      const counts = increments({...tally.day, ...boundedLists(tally.day, stored), events: tally.events});
      transaction.set(ref, {day, ...counts, visitors: Buffer.from(visitors)}, {merge: true});
      const shards = shardsOf(tally);
      for (const [shard, items] of shards) {
        const data = {day, items: increments(items)};
        transaction.set(db.doc(paths.analyticsItems(day, shard)), data, {merge: true});
      }
      return 1 + shards.length;
    }),
  );
}

function boundedLists(day: Counts, stored: DocumentSnapshot): Counts {
  const lists: Counts = {};
  for (const [name, longest] of Object.entries(LONGEST_LISTS)) {
    const counts = day[name];
    if (typeof counts !== 'object') continue;
    const known = new Set(Object.keys((stored.get(name) as object | undefined) ?? {}));
    lists[name] = bounded(counts, known, longest);
  }
  return lists;
}

function shardsOf({items}: Tally): (readonly [number, Counts])[] {
  return Array.from({length: ITEM_SHARDS}, (_, shard) => {
    const its = [...items].filter(([item]) => shardOf(item) === shard);
    return [shard, Object.fromEntries(its)] as const;
  }).filter(([, counts]) => Object.keys(counts).length > 0);
}

/** Numbers as what is to be added, at whatever depth. */
function increments(counts: Counts): FirebaseFirestore.DocumentData {
  return Object.fromEntries(
    Object.entries(counts).map(([name, value]) => [
      name,
      typeof value === 'number' ? FieldValue.increment(value) : increments(value),
    ]),
  );
}
