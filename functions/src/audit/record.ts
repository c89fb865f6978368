import {type AuditEntryFields, auditEntrySchema} from '@model/audit/entry';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {paths} from '../firestore/paths';

/** Writes an entry of the audit log in the transaction of what it tells. People by uid only, no free text. */
export function recordAudit(
  db: Firestore,
  transaction: Transaction,
  entry: Omit<AuditEntryFields, 'at'> & {readonly at?: Date},
): void {
  const fields = v.parse(v.strictObject(auditEntrySchema.entries), {at: new Date(), ...entry});
  transaction.create(db.collection(paths.audit).doc(), fields);
}
