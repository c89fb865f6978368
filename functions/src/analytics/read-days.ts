import type {DayOfItem} from '@model/analytics/metrics';
import {ITEM_SHARDS} from '@model/analytics/tally';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';

/** What a day counted of each item. `other`, which is no item, is left out. */
export async function itemsOfDay(db: Firestore, day: string): Promise<ReadonlyMap<string, DayOfItem>> {
  const refs = Array.from({length: ITEM_SHARDS}, (_, shard) => db.doc(paths.analyticsItems(day, shard)));
  const shards = await db.getAll(...refs);
  const items = shards.flatMap((shard) =>
    Object.entries((shard.get('items') as Record<string, DayOfItem> | undefined) ?? {}),
  );
  return new Map(items.filter(([item]) => item !== 'other'));
}
