import type {AuditAction} from '@model/audit/entry';
import type {FilePlan} from '@model/publishing/file-plan';
import {type PublicationFields, publicationSchema} from '@model/publishing/publication';
import type {DocumentData, Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import {enqueue} from '../outbox/outbox';
import type {Change, Changed} from './change-item';
import {isOutcome, type ItemFields, type ItemName, itemPath, nameOf, type Standing, targetOf} from './item';
import {shownItem} from './waiting';

const ACTIONS: Readonly<Record<PublicationFields['act'], AuditAction>> = {
  published: 'item-published',
  withdrawn: 'item-withdrawn',
  reinstated: 'item-reinstated',
  unpublished: 'item-unpublished',
};

/** Writes all of a change in one transaction: documents, history, audit entry and what is still to be done. */
export async function commitChange(
  db: Firestore,
  transaction: Transaction,
  name: ItemName,
  {
    standing,
    change,
    fields,
    plan,
  }: {
    readonly standing: Standing;
    readonly change: Change;
    readonly fields: ItemFields;
    readonly plan: FilePlan;
  },
): Promise<Changed> {
  const before = standing.fields;
  const path = itemPath(name);
  const shown = await shownItem(db, within(transaction), name.kind, path, fields);

  const archived = change.archives && isOutcome(before) ? before : undefined;
  const versionPath = archived && paths.deliverableVersion(name.item, archived.version);
  for (const {version} of standing.versions) {
    const files = plan.versions.get(version) ?? [];
    transaction.update(db.doc(paths.deliverableVersion(name.item, version)), {files});
  }
  if (archived && versionPath) {
    const files = plan.versions.get(archived.version) ?? [];
    transaction.set(db.doc(versionPath), data({...archived, files}));
  }
  transaction.set(db.doc(path), data(shown.fields));
  shown.remember(transaction, versionPath);
  const number = recordHistory(db, transaction, name, standing, change, shown.fields);
  recordAudit(db, transaction, {
    at: change.at,
    action: ACTIONS[change.act],
    by: change.by,
    target: nameOf(name),
    subject: 'content',
    details: {
      number,
      visibility: fields.visibility,
      ...(before && {before: before.visibility}),
      ...(isOutcome(fields) && {version: fields.version}),
    },
  });
  if (before?.visibility !== fields.visibility) {
    enqueue(db, transaction, {kind: 'follow-references', target: targetOf(name)});
  }
  if (name.kind === 'deliverable') enqueue(db, transaction, {kind: 'settle-files', item: name.item});
  enqueue(db, transaction, {kind: 'keep-picture', name});
  // Should whoever changes it die now, the public's index must not name it for longer than it takes another to rebuild it.
  if (isTakenFromPublic(before, fields)) enqueue(db, transaction, {kind: 'index-catalogue'});
  for (const task of change.tasks) enqueue(db, transaction, task);
  change.write(transaction);
  return {fields: shown.fields, hidden: shown.hidden};
}

function isTakenFromPublic(before: ItemFields | undefined, after: ItemFields): boolean {
  const isListed = (fields: ItemFields | undefined) =>
    fields?.visibility === 'public' && !(isOutcome(fields) && fields.withdrawn);
  return isListed(before) && !isListed(after);
}

/** Adds to the history of an item; what stood before there was one becomes its beginning. */
export function recordHistory(
  db: Firestore,
  transaction: Transaction,
  {kind, item}: ItemName,
  {fields: before, latest}: Pick<Standing, 'fields' | 'latest'>,
  {act, at, by, approvedBy, hash, note}: Pick<Change, 'act' | 'at' | 'by' | 'approvedBy' | 'hash' | 'note'>,
  fields: ItemFields,
): number {
  const write = (entry: Omit<PublicationFields, 'kind' | 'item'>) => {
    const ref = db.doc(paths.publication(nameOf({kind, item}), entry.number));
    const version = isOutcome(entry.content as ItemFields) ? entry.content['version'] : undefined;
    transaction.create(ref, data(v.parse(publicationSchema, {kind, item, version, ...entry})));
  };
  if (!latest && before) {
    write({number: 0, act: 'published', at: before.updatedAt, by: 'portal', content: {...before}});
  }
  const number = (latest?.number ?? 0) + 1;
  write({number, act, at, by, approvedBy, hash, note, content: {...fields}});
  return number;
}

function data(fields: object): DocumentData {
  return toFirestore(fields) as DocumentData;
}
