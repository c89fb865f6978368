import {contentHash} from '@model/publishing/content-hash';
import {type IssueDraft, issueDraftId, issueDraftSchema} from '@model/newsletter/draft';
import {type IssueContent, issueContentSchema} from '@model/newsletter/issue';
import {describeIssues} from '@model/catalogue/payload';
import type {DocumentSnapshot, Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** An issue's working copy, and the hash of its content. @throws HttpsError `not-found` */
export async function draftOf(
  db: Firestore,
  issue: string,
): Promise<{readonly draft: IssueDraft; readonly hash: string}> {
  return read(await db.doc(paths.draft(issueDraftId(issue))).get());
}

/**
 * The same in a transaction, as the person who decides on it saw it.
 *
 * @throws HttpsError `not-found`, and `changed-meanwhile` where it is not what they saw
 */
export async function seenDraft(
  db: Firestore,
  transaction: Transaction,
  {issue, hash}: {readonly issue: string; readonly hash: string},
): Promise<IssueDraft> {
  const found = await read(await transaction.get(db.doc(paths.draft(issueDraftId(issue)))));
  if (found.hash !== hash) throw refusal('changed-meanwhile');
  return found.draft;
}

/** What the working copy says, once it is whole. @throws HttpsError `not-whole`, with what is missing */
export function wholeContent({content}: Pick<IssueDraft, 'content'>): IssueContent {
  const parsed = v.safeParse(issueContentSchema, content);
  if (!parsed.success) throw refusal('not-whole', {issues: describeIssues(parsed.issues)});
  return parsed.output;
}

/** Whether a second editor has to approve what is sent. */
export async function fourEyes(db: Firestore, transaction: Transaction): Promise<boolean> {
  return (await transaction.get(db.doc(paths.publishingSettings))).get('fourEyes') !== false;
}

async function read(snapshot: DocumentSnapshot) {
  const parsed = v.safeParse(issueDraftSchema, toDomain(snapshot.data()));
  if (!parsed.success) throw refusal('not-found');
  const draft = {...parsed.output, id: snapshot.id};
  return {draft, hash: await contentHash(draft.content)};
}
