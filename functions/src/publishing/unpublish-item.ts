import {mayBeDeleted} from '@model/publishing/deletable';
import {unpublishItem as command} from '@model/publishing/commands';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {takeLease} from '../catalogue/lease';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {patiently} from '../firestore/patiently';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import {enqueue, runOwnTask} from '../outbox/outbox';
import type {Task} from '../outbox/task';
import {recordHistory} from './commit-change';
import {rebase} from './drafts';
import {fieldsOf, type ItemName, itemPath, nameOf, type Standing, standingItem, targetOf} from './item';
import {followReferences} from './waiting';

const INDEX: Task = {kind: 'index-catalogue'};

/**
 * Deletes a news item, an event, a page or a partner. Editors keep its history, and may publish it again. For admins.
 *
 * Refusals: `not-found`; `not-deletable` for outcomes, which are withdrawn, for work packages and the pages that the
 * portal needs; `referenced` for a partner that others name, with their paths.
 */
export const unpublishItem = answer(
  command,
  'admin',
  async (name, {uid: by}, db) => {
    if (!mayBeDeleted(name.kind, name.item)) throw refusal('not-deletable');
    const lease = await takeLease(db, undefined, paths.itemLease(nameOf(name)));
    try {
      const standing = await standingItem(db, name);
      if (!standing.fields) throw refusal('not-found');
      const issues = name.kind === 'partner' ? await pathsNamingPartner(db, name.item) : [];
      if (issues.length > 0) throw refusal('referenced', {issues});
      const index = await patiently(() =>
        db.runTransaction(async (transaction) => {
          await lease.confirm(transaction);
          return deleteItem(db, transaction, name, {...standing, by});
        }),
      );
      await lease.abandon();
      await followReferences(db, targetOf(name));
      await runOwnTask(db, index, INDEX);
    } finally {
      await lease.abandon().catch(() => undefined);
    }
  },
  {memory: '1GiB', timeoutSeconds: 300},
);

async function deleteItem(
  db: Firestore,
  transaction: Transaction,
  name: ItemName,
  {by, latest}: Standing & {readonly by: string},
) {
  const fields = await fieldsOf(db, within(transaction), name);
  if (!fields) throw refusal('not-found');
  const at = new Date();
  const write = await rebase(db, within(transaction), name, fields.updatedAt, undefined);
  transaction.delete(db.doc(itemPath(name)));
  transaction.delete(db.doc(paths.waitingReference(itemPath(name))));
  const number = recordHistory(db, transaction, name, {fields, latest}, {act: 'unpublished', at, by}, fields);
  recordAudit(db, transaction, {
    ...{action: 'item-unpublished', by, target: nameOf(name), subject: 'content', at},
    details: {number, before: fields.visibility},
  });
  write(transaction);
  // Somebody may be naming it at this very moment.
  enqueue(db, transaction, {kind: 'follow-references', target: targetOf(name)});
  return enqueue(db, transaction, INDEX, {isOwn: true});
}

/** The paths of the items that name a partner, and of the members who belong to it. */
async function pathsNamingPartner(db: Firestore, partner: string): Promise<string[]> {
  const queries = [
    db.collection(paths.deliverables).where('partners', 'array-contains', partner),
    db.collection(paths.workPackages).where('leads', 'array-contains', partner),
    db.collection(paths.members).where('partner', '==', partner),
  ];
  const found = await Promise.all(queries.map((query) => query.limit(20).select().get()));
  return found.flatMap(({docs}) => docs.map(({ref}) => ref.path));
}
