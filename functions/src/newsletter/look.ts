import type {Audience} from '@model/deliverables/audience';
import {type Check, checkList, isReady} from '@model/newsletter/check-list';
import type {IssueDraft} from '@model/newsletter/draft';
import {sketchOf, wholePart} from '@model/newsletter/sketch';
import type {Firestore} from 'firebase-admin/firestore';
import {refusal} from '../commands/refuse';
import {PORTAL_URL} from '../config';
import {htmlBytes, renderForAll} from './letters-of-issue';
import type {Picture} from './pictures';
import {forReader, type Rendered} from './render';
import {newsletterSettings} from './settings';

/** A working copy as it would be sent, as far as it is written. */
export interface Look {
  readonly subject: string;
  readonly language: string;
  readonly checks: readonly Check[];
  readonly pictures: ReadonlyMap<string, Picture>;
  /** As one audience gets it, with links to leave that lead nowhere; and the bytes of its HTML as it is sent. */
  letterTo(audience: Audience): Rendered & {readonly bytes: number};
}

/** Renders a working copy, and goes through its check list. Its pictures are where `addressOf` says. */
export async function lookAt(
  db: Firestore,
  issue: string,
  {content}: Pick<IssueDraft, 'content'>,
  addressOf?: (picture: Picture) => string,
): Promise<Look> {
  const sketch = sketchOf(content);
  const {whole, positions} = wholePart(sketch);
  const frame = {id: issue, portal: PORTAL_URL.value(), footer: (await newsletterSettings(db)).footer};
  const {letters, facts, pictures} = await renderForAll(db, whole, frame, addressOf);
  const missing = facts.missing.map((position) => positions[position] ?? position);
  return {
    subject: whole.subject,
    language: whole.language,
    checks: checkList(sketch, {...facts, missing}),
    pictures,
    letterTo: (audience) => {
      const letter = letters.get(audience) as Rendered;
      return {...forReader(letter, 'preview'), bytes: htmlBytes(letter, issue)};
    },
  };
}

/** Refuses a working copy on whose check list anything is left. @throws HttpsError `not-whole`, naming what */
export function requireReady({checks}: Pick<Look, 'checks'>): void {
  if (isReady(checks)) return;
  const issues = checks.flatMap(({name, passed}) => (passed ? [] : [name]));
  throw refusal('not-whole', {issues});
}
