import type {Audience} from '@model/deliverables/audience';
import {type IssuePreview, previewIssue as command} from '@model/newsletter/commands';
import type {Firestore} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {draftOf} from './issue-draft';
import {htmlBytes, keptArchive, keptLetters} from './letters-of-issue';
import {lookAt} from './look';
import {forReader, type Rendered} from './render';
import {issueOf} from './send-batch';

/** Rendering takes memory, and the first time a moment. */
export const RENDERING = {memory: '512MiB', timeoutSeconds: 60} as const;

/**
 * Shows an editor a working copy as readers of an audience would get it, unfinished as it may be, and its check list; or
 * an issue that was handed over, from then on when it is sent just as it was rendered for all. Pictures of what was not
 * sent yet are in the document itself: nobody else can fetch them. Its links to leave lead nowhere.
 *
 * Refusals: `not-found`.
 */
export const previewIssue = answer(
  command,
  'editor',
  async ({issue, audience}, _caller, db) => {
    const handedOver = await issueOf(db, issue);
    const sent = handedOver && (await sentLetter(db, issue, audience));
    if (sent) return {audience, subject: handedOver.content.subject, ...sent, checks: []};
    const look = await lookAt(
      db,
      issue,
      handedOver ?? (await draftOf(db, issue)).draft,
      ({contentType, bytes}) => `data:${contentType};base64,${bytes.toString('base64')}`,
    );
    return {audience, subject: look.subject, ...(await look.letterTo(audience)), checks: look.checks};
  },
  RENDERING,
);

/** An audience's letter as it was kept; nothing before the letters are made. */
async function sentLetter(
  db: Firestore,
  issue: string,
  audience: Audience,
): Promise<Pick<IssuePreview, 'html' | 'text' | 'bytes'> | undefined> {
  if (!(await keptArchive(db, issue))) return undefined;
  const letter = (await keptLetters(db, issue)).get(audience) as Rendered;
  return {...forReader(letter, 'preview'), bytes: htmlBytes(letter, issue)};
}
