import type {MemberFields} from '@model/members/member';
import type {DocumentReference, Firestore} from 'firebase-admin/firestore';
import {keyedHash} from '../access/keyed-hash';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/**
 * Where it stands that access was taken away from an address, so that neither its domain nor a new account with it lets
 * the person in again. `ada+anything@` is the mailbox of `ada@` on most servers, and counts as it.
 */
export function exclusionRef(db: Firestore, email: string): DocumentReference {
  return db.doc(paths.exclusion(keyedHash('exclusion', mailboxOf(email))));
}

/** Makes the exclusion what the member document says, for changes made where the key of the hashes is not known. */
export async function syncExclusion(db: Firestore, uid: string): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const fields = toDomain((await transaction.get(db.doc(paths.member(uid)))).data()) as
      Partial<MemberFields> | undefined;
    if (!fields?.email) return;
    const ref = exclusionRef(db, fields.email);
    if (fields.role) transaction.delete(ref);
    else if (fields.removedAt) transaction.set(ref, {at: fields.removedAt});
  });
}

function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const tag = local.indexOf('+');
  return (tag > 0 ? local.slice(0, tag) : local).toLowerCase() + email.slice(at).toLowerCase();
}
