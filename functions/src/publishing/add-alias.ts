import {issueDraftId} from '@model/newsletter/draft';
import {type Alias, aliasIdOf, aliasProblem, aliasSchema, ledOn, parseAliasId} from '@model/publishing/alias';
import {addAlias as command} from '@model/publishing/commands';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {itemPath, nameOf} from './item';

/**
 * Keeps an earlier address of something published: from now on it leads there, for all who may see what is there. Those
 * that led to it lead on, too. Asked again, it corrects where it leads. For admins.
 *
 * Refusals: `bad-input` for what can't be an earlier address; `address-taken` where something is published, or somebody
 * is writing, under it; `not-found` where nothing is published at the address of today.
 */
export const addAlias = answer(command, 'admin', async (alias, {uid: by}, db) => {
  await db.runTransaction(async (transaction) => {
    const known = await aliasesAround(db, transaction, alias);
    const problem = aliasProblem(alias, known);
    if (problem) throw refusal('bad-input', {issues: [`id: ${problem}`]});
    const {kind, id, target} = alias;
    if (await isBorne(db, transaction, alias)) throw refusal('address-taken');
    const standing = await transaction.get(db.doc(itemPath({kind, item: target})));
    if (!standing.exists) throw refusal('not-found');
    if (known.some((each) => each.kind === kind && each.id === id && each.target === target)) return;
    for (const each of [alias, ...ledOn(alias, known)]) {
      transaction.set(db.doc(paths.alias(aliasIdOf(kind, each.id))), {target});
    }
    recordAudit(db, transaction, {
      ...{action: 'alias-added', by, target: nameOf({kind, item: id}), subject: 'settings'},
      details: {to: target},
    });
  });
});

/** The alias itself, what leads to it, and what leads on from where it is to lead. */
async function aliasesAround(db: Firestore, transaction: Transaction, {kind, id, target}: Alias) {
  const [leadingHere, ...named] = await Promise.all([
    transaction.get(db.collection(paths.aliases).where('target', '==', id)),
    transaction.get(db.doc(paths.alias(aliasIdOf(kind, id)))),
    transaction.get(db.doc(paths.alias(aliasIdOf(kind, target)))),
  ]);
  return [...leadingHere.docs, ...named].flatMap((doc): Alias[] => {
    const name = parseAliasId(doc.id);
    const parsed = v.safeParse(aliasSchema, toDomain(doc.data()));
    return name && parsed.success ? [{...name, ...parsed.output}] : [];
  });
}

/** Whether something has this address: published, or written to be. An issue of the newsletter becomes an outcome. */
async function isBorne(db: Firestore, transaction: Transaction, {kind, id}: Alias): Promise<boolean> {
  const bearers = [itemPath({kind, item: id}), paths.draft(nameOf({kind, item: id}))];
  if (kind === 'deliverable') bearers.push(paths.draft(issueDraftId(id)), paths.newsletter(id));
  const found = await transaction.getAll(...bearers.map((path) => db.doc(path)));
  return found.some(({exists}) => exists);
}
