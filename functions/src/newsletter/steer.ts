import type {AuditAction} from '@model/audit/entry';
import {decideSending, issueSchema, type SendingAction, type SendingRefusal} from '@model/newsletter/sending';
import {type Firestore, FieldValue} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';

const AUDITED: Readonly<Record<SendingAction['kind'], AuditAction>> = {
  send: 'issue-begun',
  pause: 'issue-paused',
  resume: 'issue-resumed',
  cancel: 'issue-cancelled',
  finish: 'issue-sent',
};

/**
 * Leads an issue on, if it may go there, and leaves behind what follows of it: its first step, or its place among the
 * past ones. Two who decide at once are told one after the other.
 *
 * @param by a uid, or `portal` for what happens by itself
 * @returns why not, where it stays as it is; `absent` where there is no such issue
 */
export function steer(
  db: Firestore,
  id: string,
  action: SendingAction,
  now = new Date(),
  by = 'portal',
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
    recordAudit(db, transaction, {action: AUDITED[action.kind], by, target: id, subject: 'issue', at: now});
    if (decided.state === 'sending') enqueue(db, transaction, {kind: 'begin-issue', id});
    if (decided.state === 'sent') enqueue(db, transaction, {kind: 'archive-issue', id});
    return undefined;
  });
}
