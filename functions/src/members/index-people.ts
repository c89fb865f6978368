import {packJson, revisionOf} from '@model/catalogue/payload';
import {type DirectoryEntry, directoryEntryOf} from '@model/members/directory';
import {memberSchema} from '@model/members/member';
import type {Firestore} from 'firebase-admin/firestore';
import {takeLease} from '../catalogue/lease';
import {paths} from '../firestore/paths';
import {readAll} from '../firestore/read';
import * as logs from '../logs';

/** A document takes at most 1 MiB; the rest is room for what is around the payload. */
const MAX_PAYLOAD_BYTES = 1_000_000;

/**
 * Rebuilds the directory that members search, `catalogue/consortium-people`, of what each of them chose to show. It is
 * written only when it has changed. Safe to run at any time and by several at once.
 *
 * @returns whether it was written
 */
export async function indexPeople(db: Firestore): Promise<boolean> {
  const lease = await takeLease(db, undefined, paths.peopleLease);
  try {
    const people: DirectoryEntry[] = [];
    const refused = await readAll(db, paths.members, memberSchema, (id, fields) => {
      const entry = directoryEntryOf({...fields, id});
      if (entry) people.push(entry);
    });
    refused.forEach(logs.documentRefused);
    people.sort((a, b) => a.name.localeCompare(b.name) || (a.uid < b.uid ? -1 : 1));
    const payload = await packJson({people});
    if (payload.byteLength > MAX_PAYLOAD_BYTES) {
      throw new RangeError(`The directory has grown to ${payload.byteLength} bytes.`);
    }
    const revision = await revisionOf(payload);
    const ref = db.doc(paths.peopleIndex);
    return await db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const isChanged = (await transaction.get(ref)).get('revision') !== revision;
      if (isChanged) transaction.set(ref, {revision, count: people.length, payload});
      lease.release(transaction);
      return isChanged;
    });
  } catch (error) {
    await lease.abandon().catch(() => undefined);
    throw error;
  }
}
