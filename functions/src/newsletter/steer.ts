import {decideSending, issueSchema, type SendingAction, type SendingRefusal} from '@model/newsletter/sending';
import {type Firestore, FieldValue} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/**
 * Leads an issue on, if it may go there. Two who decide at once are told one after the other.
 *
 * @returns why not, where it stays as it is; `absent` where there is no such issue
 */
export function steer(
  db: Firestore,
  id: string,
  action: SendingAction,
  now = new Date(),
): Promise<SendingRefusal | 'absent' | undefined> {
  const ref = db.doc(paths.newsletter(id));
  return db.runTransaction(async (transaction) => {
    const found = await transaction.get(ref);
    if (!found.exists) return 'absent';
    const decided = decideSending(v.parse(issueSchema, toDomain(found.data())), action, now);
    if (typeof decided === 'string') return decided;
    const changes = Object.entries({...decided, updatedAt: now});
    transaction.update(
      ref,
      Object.fromEntries(changes.map(([key, value]) => [key, value ?? FieldValue.delete()])),
    );
    return undefined;
  });
}
