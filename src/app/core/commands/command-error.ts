import {formatMoment} from '@model/dates/format';
import type {Refusal, RefusalDetails} from '@model/commands/refusal';

/**
 * Why a command was not carried out.
 * - `refused`: the function said no, and why
 * - `unreachable`: no answer came, so nobody knows whether it was done; commands may be asked again
 * - `failed`: the function broke
 */
export class CommandError extends Error {
  constructor(
    readonly kind: 'refused' | 'unreachable' | 'failed',
    /** Of a refusal. */
    readonly details: RefusalDetails | undefined,
    options?: ErrorOptions,
  ) {
    super(details?.reason ?? kind, options);
    this.name = 'CommandError';
  }
}

/** Each refusal in the page's own language. */
const WORDS: Readonly<Record<Refusal, () => string>> = {
  'signed-out': () => $localize`Please sign in.`,
  'not-allowed': () => $localize`Your account may not do this.`,
  'not-verified': () => $localize`Confirm your email address first: follow the link we sent to it.`,
  'bad-input': () => $localize`Something in the form is not as it should be.`,
  'not-found': () => $localize`That is not here any more.`,
  'too-many': () => $localize`That was asked too often in a short time. Try again later.`,
  'sign-in-again': () => $localize`Sign in again first: this asks for a fresh sign-in.`,
  'changed-meanwhile': () => $localize`Somebody else changed this meanwhile. Look again, then decide.`,
  'last-admin': () =>
    $localize`The portal would be left without an administrator. Make somebody else one first.`,
  'already-member': () => $localize`This person is a member already.`,
  'already-invited': () =>
    $localize`This address has an invitation already. Send it again, or withdraw it first.`,
  'already-asked': () => $localize`You have asked for access already. An administrator will answer.`,
  'already-decided': () => $localize`This request has been decided already.`,
  'invitation-void': () =>
    $localize`This invitation does not work: it was used, withdrawn or replaced, or it has expired.`,
  'invitation-for-another': () =>
    $localize`This invitation was sent to another address. Sign in with the address it was sent to.`,
  'no-admission': () => $localize`This address is not of an admitted partner.`,
  'admission-barred': () =>
    $localize`Access was taken away from this address. An administrator can give it again.`,
  'public-mail-domain': () =>
    $localize`Anybody can have an address there, so this domain cannot be admitted.`,
  'not-your-work-package': () => $localize`Documents go into your own work packages. Choose one of yours.`,
  'upload-missing': () => $localize`The file has not arrived. Upload it again.`,
  'file-type': () => $localize`This type of file is not accepted, or its content is not what its name says.`,
  'file-too-large': () => $localize`This file is too large.`,
  'file-empty': () => $localize`This file is empty.`,
  'not-whole': () => $localize`Something is still missing, or is not as it should be.`,
  'not-in-review': () => $localize`As it stands, this waits for no review.`,
  'own-work': () => $localize`You wrote in this yourself, so somebody else has to approve it.`,
  'not-approved': () =>
    $localize`As it stands, this has not been approved. Put it before another editor first.`,
  'wrong-state': () => $localize`That cannot be done with it as it stands now. Look again.`,
  'in-the-past': () => $localize`This time is over. Choose one to come.`,
  'address-taken': () => $localize`Something else has this address already. Choose another.`,
  'earlier-address': () =>
    $localize`Old links to this address lead on to something else. An administrator can change that in the settings.`,
  'published-meanwhile': () => $localize`Somebody else has just published this.`,
  'is-withdrawn': () => $localize`This has been withdrawn. Put it back first.`,
  'not-withdrawn': () => $localize`This has not been withdrawn.`,
  'undo-over': () => $localize`This was withdrawn too long ago to be put back.`,
  'not-deletable': () => $localize`This cannot be deleted: the portal needs it, or it can only be withdrawn.`,
  broken: () =>
    $localize`Something went wrong in the portal. Try again, and tell an administrator if it happens again.`,
  referenced: () => $localize`Other items name this one. Take it out there first.`,
  'not-public': () => $localize`Everybody will see this, so it can name public outcomes only.`,
  'file-damaged': () => $localize`The file did not arrive as it left. Upload it again.`,
  'file-unsafe': () =>
    $localize`This drawing holds something that could act or reach out: scripts, links or outside content. Export it anew as a plain SVG.`,
};

/** A refusal in a sentence; with the moment to try again, where there is one. */
export function refusalInWords(details: RefusalDetails | undefined): string {
  const words = details && (WORDS as Readonly<Record<string, () => string>>)[details.reason];
  if (!words) return $localize`The portal said no, and this page does not know the reason. Reload it.`;
  if (details.retryAt === undefined) return words();
  const moment = formatMoment(new Date(details.retryAt), $localize.locale ?? 'en');
  return $localize`That was asked too often. You can try again from ${moment}:moment: on.`;
}
