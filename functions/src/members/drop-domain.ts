import {dropDomain as command} from '@model/members/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';

/**
 * Admits nobody by this domain any more. Members who came by it stay: each was told that they are one, and each can be
 * removed. Idempotent.
 */
export const dropDomain = answer(command, 'admin', async ({domain}, caller, db) => {
  const ref = db.doc(paths.domain(domain));
  await db.runTransaction(async (transaction) => {
    if (!(await transaction.get(ref)).exists) return;
    transaction.delete(ref);
    recordAudit(db, transaction, {
      action: 'domain-dropped',
      by: caller.uid,
      target: domain,
      subject: 'domain',
    });
  });
});
