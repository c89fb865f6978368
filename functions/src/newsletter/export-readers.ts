import {exportReaders as command} from '@model/newsletter/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {readersAfter} from './list-readers';

/** So that an answer stays far below what a function may answer. */
const PAGE = 2000;

/** Hands an admin all readers, part by part, to take elsewhere. That somebody did is in the audit log. */
export const exportReaders = answer(command, 'admin', async ({after}, {uid}, db) => {
  if (after === undefined) {
    await db.runTransaction(async (transaction) =>
      recordAudit(db, transaction, {
        ...{action: 'readers-exported', by: uid, target: 'readers', subject: 'newsletter'},
      }),
    );
  }
  return readersAfter(db, {...(after !== undefined && {after}), size: PAGE});
});
