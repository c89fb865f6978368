import {takeBackIssue as command} from '@model/newsletter/commands';
import {issueDraftId, type IssueDraftFields} from '@model/newsletter/draft';
import {issueSchema} from '@model/newsletter/sending';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain, toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';

/**
 * Makes a working copy again of an issue that waits for its time: the same words, as approved as they were. For an editor.
 *
 * Refusals: `not-found`, `wrong-state` once it is on its way, `changed-meanwhile` where another working copy was begun.
 */
export const takeBackIssue = answer(command, 'editor', async ({issue}, {uid}, db) => {
  const ref = db.doc(paths.newsletter(issue));
  const draftRef = db.doc(paths.draft(issueDraftId(issue)));
  await db.runTransaction(async (transaction) => {
    const [found, another] = await transaction.getAll(ref, draftRef);
    if (!found?.exists) throw refusal('not-found');
    const {state, draft} = v.parse(issueSchema, toDomain(found.data()));
    if (state !== 'scheduled' || !draft) throw refusal('wrong-state');
    if (another?.exists) throw refusal('changed-meanwhile');
    const content = toDomain(found.get('content')) as IssueDraftFields['content'];
    const fields: IssueDraftFields = {kind: 'newsletter', item: issue, content, ...draft};
    transaction.create(draftRef, toFirestore(fields) as FirebaseFirestore.DocumentData);
    transaction.delete(ref);
    recordAudit(db, transaction, {action: 'issue-taken-back', by: uid, target: issue, subject: 'issue'});
  });
});
