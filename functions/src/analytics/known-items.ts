import {VISIBILITIES} from '@model/access/visibility';
import type {Firestore} from 'firebase-admin/firestore';
import {readIndex} from '../catalogue/read-index';

/** The ids of all outcomes that there are, from the catalogue's indexes: a few reads, however many outcomes. */
export async function knownItems(db: Firestore): Promise<ReadonlySet<string>> {
  const indexes = await Promise.all(VISIBILITIES.map((visibility) => readIndex(db, visibility)));
  return new Set(indexes.flatMap((entries) => entries.map(({id}) => id)));
}
