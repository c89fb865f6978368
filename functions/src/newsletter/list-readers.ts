import {listReaders as command, type ReaderEntry} from '@model/newsletter/commands';
import {readerAddressSchema} from '@model/newsletter/subscription';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';
import {readerOf, subscriberIn, suppressionIn} from './reader';

const PAGE = 50;
/** Comes after everything an address can go on with. */
const LAST = '\uf8ff';

/** Readers in the order of their addresses, after one of them, and where to go on. */
export async function readersAfter(
  db: Firestore,
  {search = '', after, size}: {readonly search?: string; readonly after?: string; readonly size: number},
): Promise<{readonly readers: readonly ReaderEntry[]; readonly next?: string}> {
  const byAddress = db
    .collection(paths.subscribers)
    .orderBy('email')
    .startAt(search)
    .endAt(search + LAST);
  const {docs} = await (after === undefined ? byAddress : byAddress.startAfter(after)).limit(size).get();
  const readers = docs.flatMap((doc): ReaderEntry[] => {
    const found = subscriberIn(doc);
    if (!found) return [];
    const {email, topics, audience, language, confirmedAt, softBounces} = found;
    return [
      {
        ...{state: 'subscribed', email, topics, audience, language},
        ...{confirmedAt: confirmedAt.getTime(), softBounces},
      },
    ];
  });
  const last = readers.at(-1)?.email;
  return {readers, ...(docs.length === size && last !== undefined && {next: last})};
}

/**
 * Shows an admin readers by the beginning of their address. A whole address is looked up among those as well that are
 * not written to: they are kept as hashes, so nobody can list them.
 */
export const listReaders = answer(command, 'admin', async ({search, after}, _caller, db) => {
  const found = await readersAfter(db, {...(search && {search}), ...(after && {after}), size: PAGE});
  const address = v.safeParse(readerAddressSchema, search);
  if (!address.success || after !== undefined) return found;
  const email = address.output;
  const suppression = suppressionIn(await db.doc(paths.suppression(readerOf(email))).get());
  if (!suppression) return found;
  const silent: ReaderEntry = {state: suppression.why, email, at: suppression.at.getTime()};
  return {...found, readers: [silent, ...found.readers]};
});
