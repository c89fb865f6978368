import {aliasIdOf} from '@model/publishing/alias';
import {removeAlias as command} from '@model/publishing/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';
import {nameOf} from './item';

/** Keeps an earlier address no longer: something new may have it. Idempotent. For admins. */
export const removeAlias = answer(command, 'admin', async ({kind, id}, {uid: by}, db) => {
  const ref = db.doc(paths.alias(aliasIdOf(kind, id)));
  await db.runTransaction(async (transaction) => {
    if (!(await transaction.get(ref)).exists) return;
    transaction.delete(ref);
    const target = nameOf({kind, item: id});
    recordAudit(db, transaction, {action: 'alias-removed', by, target, subject: 'settings'});
  });
});
