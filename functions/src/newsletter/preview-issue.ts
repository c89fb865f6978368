import {previewIssue as command} from '@model/newsletter/commands';
import {answer} from '../commands/answer';
import {draftOf} from './issue-draft';
import {lookAt} from './look';

/** Rendering takes memory, and the first time a moment. */
export const RENDERING = {memory: '512MiB', timeoutSeconds: 60} as const;

/**
 * Shows an editor a working copy as readers of an audience would get it, unfinished as it may be, and its check list.
 * Pictures are in the document itself: nobody else can fetch them yet. Its links to leave lead nowhere.
 */
export const previewIssue = answer(
  command,
  'editor',
  async ({issue, audience}, _caller, db) => {
    const {draft} = await draftOf(db, issue);
    const look = await lookAt(
      db,
      issue,
      draft,
      ({contentType, bytes}) => `data:${contentType};base64,${bytes.toString('base64')}`,
    );
    return {audience, subject: look.subject, ...look.letterTo(audience), checks: look.checks};
  },
  RENDERING,
);
