import {saveNewsletterSettings as command} from '@model/newsletter/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** Says how issues are sent from now on, for an admin. What is left out has its usual value again. */
export const saveNewsletterSettings = answer(command, 'admin', async (settings, {uid}, db) => {
  await db.runTransaction(async (transaction) => {
    transaction.set(
      db.doc(paths.newsletterSettings),
      toFirestore(settings) as FirebaseFirestore.DocumentData,
    );
    recordAudit(db, transaction, {
      ...{action: 'newsletter-settings-changed', by: uid, target: 'newsletter', subject: 'newsletter'},
    });
  });
});
