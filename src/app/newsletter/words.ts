import type {NewsletterProblem} from '@model/newsletter/api';
import type {Topic} from '@model/newsletter/topic';
import {CATEGORY_WORDS} from '../deliverables/words';

/** What each topic is called. */
export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  ...CATEGORY_WORDS,
  news: $localize`News`,
  events: $localize`Events`,
};

/** Each refusal in the page's own language. */
export const PROBLEM_WORDS: Readonly<Record<NewsletterProblem, () => string>> = {
  'bad-input': () => $localize`Something in the form is not as it should be.`,
  'puzzle-wrong': () => $localize`That took too long. Try again.`,
  'puzzle-spent': () => $localize`That was sent twice. Try again.`,
  'token-forged': () =>
    $localize`This link is not one of ours, or a part of it is missing. Open it from the mail once more.`,
  'token-expired': () => $localize`This link has expired. Ask for the newsletter anew.`,
  'token-used': () => $localize`This link was used before, and you left since. Ask for the newsletter anew.`,
  'not-subscribed': () => $localize`This address does not get the newsletter any more.`,
  suppressed: () =>
    $localize`The portal may not write to this address: a mail was reported as unwanted or could not be delivered.`,
  'too-many': () => $localize`That was asked too often from your network. Try again in an hour.`,
  signature: unexpected,
  'not-found': unexpected,
  method: unexpected,
  'too-large': unexpected,
  'media-type': unexpected,
  unavailable: unexpected,
};

function unexpected(): string {
  return $localize`Something went wrong on our side. Try again in a moment.`;
}
