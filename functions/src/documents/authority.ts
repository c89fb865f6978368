import {includesRole} from '@model/access/role';
import {mayAddTo, type DocumentActor} from '@model/documents/allowed';
import {documentSchema, type PortalDocument} from '@model/documents/document';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import type {Caller} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/**
 * The caller as the decisions about documents know them, with the work packages of this moment.
 *
 * @throws HttpsError `not-allowed` for somebody whose membership has ended, whatever their token says
 */
export async function actorOf(
  db: Firestore,
  transaction: Transaction,
  {uid, role}: Pick<Caller, 'uid' | 'role'>,
): Promise<DocumentActor> {
  // Editors are in all work packages.
  if (includesRole(role, 'editor')) return {uid, role, workPackages: []};
  const member = await transaction.get(db.doc(paths.member(uid)));
  if (!member.get('role') || member.get('removedAt')) throw refusal('not-allowed');
  const own: unknown = member.get('workPackages');
  return {uid, role, workPackages: Array.isArray(own) ? own : []};
}

/** @throws HttpsError `not-your-work-package` unless the actor may put documents into all of these */
export function requireOwn(actor: DocumentActor, workPackages: readonly number[]): void {
  if (!mayAddTo(workPackages, actor)) throw refusal('not-your-work-package');
}

/** @throws HttpsError `not-found` */
export async function standingDocument(
  db: Firestore,
  transaction: Transaction,
  id: string,
): Promise<PortalDocument> {
  const found = v.safeParse(
    documentSchema,
    toDomain((await transaction.get(db.doc(paths.document(id)))).data()),
  );
  if (!found.success) throw refusal('not-found');
  return {...found.output, id};
}
