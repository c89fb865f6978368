import type {LinkCheck, LinkFailure, LinkState} from '@model/links/link-check';

export const STATE_WORDS: Readonly<Record<LinkState, string>> = {
  fine: $localize`Answers`,
  moved: $localize`Has moved`,
  unclear: $localize`Look yourself`,
  insecure: $localize`Not encrypted`,
  failing: $localize`Did not answer`,
  dead: $localize`Dead`,
};

export const STATE_BADGES: Readonly<Record<LinkState, string>> = {
  fine: 'badge-success',
  moved: 'badge-warning',
  unclear: '',
  insecure: '',
  failing: 'badge-warning',
  dead: 'badge-error',
};

const WHY: Readonly<Record<LinkFailure, string>> = {
  'not-found': $localize`There is no such page any more.`,
  refused: $localize`The site does not take this address.`,
  'server-trouble': $localize`The site has trouble of its own.`,
  'no-such-host': $localize`There is no site of this name.`,
  'no-connection': $localize`The site could not be reached.`,
  'no-answer': $localize`The site took too long to answer.`,
  'bad-certificate': $localize`The site’s certificate is not valid: browsers warn of it.`,
  redirects: $localize`The site sends readers in a circle.`,
  'private-address': $localize`Only people inside some network could open it.`,
};

/** What is known about an address, in a sentence that says what to do. */
export function whyOf({state, why, movedTo}: Pick<LinkCheck, 'state' | 'why' | 'movedTo'>): string {
  switch (state) {
    case 'moved':
      return $localize`It stands at a new address for good. Replace it by ${movedTo}:address:.`;
    case 'unclear':
      return $localize`The site does not answer machines. Open it and see.`;
    case 'insecure':
      return $localize`It begins with http. See whether it works with https, and replace it.`;
    default:
      return why === undefined ? '' : WHY[why];
  }
}
