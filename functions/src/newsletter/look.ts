import type {Audience} from '@model/deliverables/audience';
import {type Check, checkList, isReady} from '@model/newsletter/check-list';
import type {IssueDraft} from '@model/newsletter/draft';
import {sketchOf, wholePart} from '@model/newsletter/sketch';
import type {Firestore} from 'firebase-admin/firestore';
import {refusal} from '../commands/refuse';
import {PORTAL_URL} from '../config';
import {type AddressOf, htmlBytes, renderForAll} from './letters-of-issue';
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
  letterTo(audience: Audience): Promise<Rendered & {readonly bytes: number}>;
}

/**
 * Renders a working copy, and goes through its check list. Its letters have their pictures where `addressOf` says; what is
 * counted and checked is the mail as it is sent.
 */
export async function lookAt(
  db: Firestore,
  issue: string,
  {content}: Pick<IssueDraft, 'content'>,
  addressOf?: AddressOf,
): Promise<Look> {
  const sketch = sketchOf(content);
  const {whole, positions} = wholePart(sketch);
  const frame = {id: issue, portal: PORTAL_URL.value(), footer: (await newsletterSettings(db)).footer};
  const {letters, facts, pictures, letterWith} = await renderForAll(db, whole, frame);
  const missing = facts.missing.map((position) => positions[position] ?? position);
  return {
    subject: whole.subject,
    language: whole.language,
    checks: checkList(sketch, {...facts, missing}),
    pictures,
    letterTo: async (audience) => {
      const sent = letters.get(audience) as Rendered;
      const shown = addressOf && pictures.size > 0 ? await letterWith(addressOf, audience) : sent;
      return {...forReader(shown, 'preview'), bytes: htmlBytes(sent, issue)};
    },
  };
}

/** Refuses a working copy on whose check list anything is left. @throws HttpsError `not-whole`, naming what */
export function requireReady({checks}: Pick<Look, 'checks'>): void {
  if (isReady(checks)) return;
  const issues = checks.flatMap(({name, passed}) => (passed ? [] : [name]));
  throw refusal('not-whole', {issues});
}
