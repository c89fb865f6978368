/**
 * Why a command was refused, in words a person can act on. The function sends the key and the sentence; the page
 * shows its own translation of the key, and the sentence where it has none.
 */
export const REFUSALS = {
  'signed-out': 'Please sign in.',
  'not-allowed': 'Your account may not do this.',
  'not-verified': 'Confirm your email address first: follow the link we sent to it.',
  'bad-input': 'Something in the form is not as it should be.',
  'not-found': 'That is not here any more.',
  'too-many': 'That was asked too often in a short time. Try again later.',
  'sign-in-again': 'Sign in again first: this asks for a fresh sign-in.',
  'changed-meanwhile': 'Somebody else changed this meanwhile. Look again, then decide.',
  'last-admin': 'The portal would be left without an administrator. Make somebody else one first.',
  'already-member': 'This person is a member already.',
  'already-invited': 'This address has an invitation already. Send it again, or withdraw it first.',
  'already-asked': 'You have asked for access already. An administrator will answer.',
  'already-decided': 'This request has been decided already.',
  'invitation-void': 'This invitation does not work: it was used, withdrawn or replaced, or it has expired.',
  'invitation-for-another':
    'This invitation was sent to another address. Sign in with the address it was sent to.',
  'no-admission': 'This address is not of an admitted partner.',
  'admission-barred': 'Access was taken away from this address. An administrator can give it again.',
  'public-mail-domain': 'Anybody can have an address there, so this domain cannot be admitted.',
  'not-your-work-package': 'Documents go into your own work packages. Choose one of yours.',
  'upload-missing': 'The file has not arrived. Upload it again.',
  'file-type': 'This type of file is not accepted, or its content is not what its name says.',
  'file-too-large': 'This file is too large.',
  'file-empty': 'This file is empty.',
  'not-whole': 'Something is still missing, or is not as it should be.',
  'not-in-review': 'As it stands, this waits for no review.',
  'own-work': 'You wrote in this yourself, so somebody else has to approve it.',
  'not-approved': 'As it stands, this has not been approved. Put it before another editor first.',
  'wrong-state': 'That cannot be done with it as it stands now. Look again.',
  'in-the-past': 'This time is over. Choose one to come.',
  'address-taken': 'Something else has this address already. Choose another.',
  'earlier-address':
    'Old links to this address lead on to something else. An administrator can change that in the settings.',
  'published-meanwhile': 'Somebody else has just published this.',
  'is-withdrawn': 'This has been withdrawn. Put it back first.',
  'not-withdrawn': 'This has not been withdrawn.',
  'undo-over': 'This was withdrawn too long ago to be put back.',
  'not-deletable': 'This cannot be deleted: the portal needs it, or it can only be withdrawn.',
  broken: 'Something went wrong in the portal. Try again, and tell an administrator if it happens again.',
  referenced: 'Other items name this one. Take it out there first.',
  'not-public': 'Everybody will see this, so it can name public outcomes only.',
  'file-damaged': 'The file did not arrive as it left. Upload it again.',
  'file-unsafe':
    'This drawing holds something that could act or reach out: scripts, links or outside content. Export it anew as a plain SVG.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** What goes with a refusal, as the error's `details`. */
export interface RefusalDetails {
  readonly reason: Refusal;
  /** When it may be tried again, in epoch milliseconds. */
  readonly retryAt?: number;
  /** Fields that are wrong, as "field: what was expected"; or the paths of the items that are meant. */
  readonly issues?: readonly string[];
}
