import {includesRole} from '@model/access/role';
import {documentSchema, type PortalDocument} from '@model/documents/document';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import type {Caller} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/**
 * The work packages a caller may put documents into: a member's own, all for editors.
 *
 * @throws HttpsError `not-allowed` for somebody whose membership has ended, whatever their token says
 */
export async function roomsOf(
  db: Firestore,
  transaction: Transaction,
  {uid, role}: Pick<Caller, 'uid' | 'role'>,
): Promise<(workPackage: number) => boolean> {
  if (includesRole(role, 'editor')) return () => true;
  const member = await transaction.get(db.doc(paths.member(uid)));
  if (!member.get('role') || member.get('removedAt')) throw refusal('not-allowed');
  const own: unknown = member.get('workPackages');
  return (workPackage) => Array.isArray(own) && own.includes(workPackage);
}

/** @throws HttpsError `not-your-work-package` unless all of these are the caller's */
export function requireAll(isOwn: (workPackage: number) => boolean, workPackages: readonly number[]): void {
  if (!workPackages.every(isOwn)) throw refusal('not-your-work-package');
}

/**
 * @throws HttpsError `not-allowed` unless the caller is an editor, or added this document in the first place (a version
 * of it makes nobody its owner) and still belongs to one of its work packages
 */
export async function requireOwner(
  db: Firestore,
  transaction: Transaction,
  document: PortalDocument,
  {uid, role}: Caller,
): Promise<void> {
  if (includesRole(role, 'editor')) return;
  const {id, version, addedBy, workPackages} = document;
  const owner: unknown =
    version === 1 ? addedBy : (await transaction.get(db.doc(paths.documentVersion(id, 1)))).get('addedBy');
  const isOwn = await roomsOf(db, transaction, {uid, role});
  if (owner !== uid || !workPackages.some(isOwn)) throw refusal('not-allowed');
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
