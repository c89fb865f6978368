/** The mails about membership. What people write stands in paragraphs alone, never in a subject or an address. */
import type {Role} from '@model/access/role';
import type {Letter} from '../mail/letter';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  member: 'a member',
  editor: 'an editor',
  admin: 'an administrator',
};

const WHO_WE_ARE =
  'CAN.HEAL is a European project on cancer genomics. Its portal has a side for the consortium alone: documents, meetings and colleagues.';

/** A moment in words, by the clocks of the project's office. */
export function inBrussels(moment: Date): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Brussels',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
  return `${words} (Brussels time)`;
}

/** The invitation with its link: the only place where the link's secret stands. */
export function invitationLetter(invitation: {
  readonly to: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly note?: string | undefined;
  readonly portal: string;
  readonly token: string;
}): Letter {
  const {to, role, expiresAt, note, portal, token} = invitation;
  return {
    to,
    subject: 'You are invited to the CAN.HEAL portal',
    paragraphs: [
      WHO_WE_ARE,
      `You are invited as ${ROLE_WORDS[role]} of it. Sign in with this address, ${to}: the invitation is for it alone.`,
      ...quoted('The administrator who invites you writes:', note),
      `The link works once, until ${inBrussels(expiresAt)}.`,
    ],
    action: {label: 'Accept the invitation', address: `${portal}/account?invitation=${token}`},
    footer:
      'You did not expect this? Then you need not do anything: without you, the invitation ends by itself. Do not pass this mail on.',
  };
}

/** Access was given, or another role. */
export function roleLetter(change: {
  readonly to: string;
  readonly role: Role;
  readonly before: Role | undefined;
  readonly reason?: string | undefined;
  readonly portal: string;
}): Letter {
  const {to, role, before, reason, portal} = change;
  return {
    to,
    subject: before
      ? 'Your role in the CAN.HEAL portal has changed'
      : 'You have access to the CAN.HEAL portal',
    paragraphs: [
      before
        ? `You are now ${ROLE_WORDS[role]} of the CAN.HEAL portal. Until now you were ${ROLE_WORDS[before]}.`
        : `The account with this address now is ${ROLE_WORDS[role]} of the CAN.HEAL portal.`,
      ...quoted('The administrator writes:', reason),
    ],
    action: {label: 'Open the workspace', address: `${portal}/workspace`},
    footer: `This was not you, or you never signed in? Choose a new password at ${portal}/sign-in (“Forgot your password?”): it ends every session and the old password. Then tell us: ${portal}/contact`,
  };
}

/** Access was taken away. */
export function removalLetter(removal: {
  readonly to: string;
  readonly reason?: string | undefined;
  readonly portal: string;
}): Letter {
  const {to, reason, portal} = removal;
  return {
    to,
    subject: 'Your access to the CAN.HEAL portal has ended',
    paragraphs: [
      'You are no member of the CAN.HEAL portal any more. What is public stays open to you.',
      ...quoted('The administrator writes:', reason),
      'In your account you can still see what is stored about you, download it, and delete it.',
    ],
    action: {label: 'Open your account', address: `${portal}/account`},
    footer: `You think this is a mistake? Write to us: ${portal}/contact`,
  };
}

/** To an admin: somebody asks. Who, and what they say, stands in the portal alone: a stranger's words go into no mail. */
export function requestLetter({to, portal}: {readonly to: string; readonly portal: string}): Letter {
  return {
    to,
    subject: 'Somebody asks for access to the CAN.HEAL portal',
    paragraphs: ['A new request for access waits for an administrator.'],
    action: {label: 'See the request', address: `${portal}/admin/people`},
    footer: 'You get this because you are an administrator of the portal.',
  };
}

/** To the requester: the request was declined. */
export function declineLetter(decision: {
  readonly to: string;
  readonly reason: string;
  readonly portal: string;
}): Letter {
  const {to, reason, portal} = decision;
  return {
    to,
    subject: 'Your request for access to the CAN.HEAL portal',
    paragraphs: [
      'An administrator has looked at your request and declined it.',
      ...quoted('The administrator writes:', reason),
      'If something was missing, you can ask again.',
    ],
    action: {label: 'Open your account', address: `${portal}/account`},
    footer: `You did not ask for access? Then somebody signed in with your address: write to us, ${portal}/contact`,
  };
}

function quoted(lead: string, words: string | undefined): readonly string[] {
  return words ? [lead, words] : [];
}
