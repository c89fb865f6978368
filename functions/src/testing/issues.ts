/** Issues of the newsletter for the specs: working copies as editors write them, and readers. */
import type {Audience} from '@model/deliverables/audience';
import {issueDraftId} from '@model/newsletter/draft';
import {contentHash} from '@model/publishing/content-hash';
import {readerOf} from '../newsletter/reader';
import {emulatedFirestore} from './emulated';

/** The content of a whole issue; say only what the spec is about. */
export function anIssue(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    ...{subject: 'An issue', preheader: 'What is in it', language: 'en'},
    to: {topics: [], audiences: [], languages: []},
    blocks: [{type: 'text', audiences: [], text: 'Hello.'}],
    ...changes,
  };
}

/** Puts a working copy there that an editor wrote. Answers the hash of its content. */
export async function aDraft(
  issue: string,
  content: Readonly<Record<string, unknown>> = anIssue(),
  editor = 'ada',
): Promise<string> {
  await emulatedFirestore()
    .doc(`drafts/${issueDraftId(issue)}`)
    .set({
      ...{kind: 'newsletter', item: issue, content, revision: 1},
      ...{editors: [editor], updatedBy: editor, updatedAt: new Date()},
    });
  return contentHash(content);
}

/** Makes somebody a confirmed reader. */
export async function aReader(
  email: string,
  changes: {
    readonly audience?: Audience;
    readonly topics?: readonly string[];
    readonly language?: string;
  } = {},
): Promise<void> {
  const at = new Date('2026-01-15T10:00:00Z');
  await emulatedFirestore()
    .doc(`subscribers/${readerOf(email)}`)
    .set({
      ...{email, topics: ['news'], audience: 'citizens', language: 'en', softBounces: 0},
      ...{askedAt: at, confirmedAt: at, updatedAt: at},
      ...changes,
    });
}
