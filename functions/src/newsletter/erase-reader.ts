import {eraseReader as command} from '@model/newsletter/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {forgetReader, readerOf} from './reader';

/**
 * Forgets an address at its owner's wish, for an admin: what stays is the hash by which it is not written to again, and
 * whether it was subscribed makes no difference to that. Idempotent.
 */
export const eraseReader = answer(command, 'admin', async ({email}, {uid}, db) => {
  const wasSubscribed = await forgetReader(db, readerOf(email), 'left');
  await db.runTransaction(async (transaction) =>
    recordAudit(db, transaction, {
      ...{action: 'reader-erased', by: uid, target: 'readers', subject: 'newsletter'},
    }),
  );
  return {wasSubscribed};
});
