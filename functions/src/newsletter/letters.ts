import {PORTAL_URL} from '../config';
import type {Letter} from '../mail/letter';

/** Asks the owner of an address whether they want the newsletter. Says nothing that somebody else could have typed. */
export function confirmationLetter(to: string, token: string): Letter {
  return {
    to,
    subject: 'Do you want the CAN.HEAL newsletter?',
    paragraphs: [
      'Somebody, most likely you, asked for the CAN.HEAL newsletter with this address.',
      'The link below opens a page with one button. Until you press it, you are not subscribed. ' +
        'The link works for seven days.',
    ],
    action: {
      label: 'Look at it and confirm',
      address: `${PORTAL_URL.value()}/newsletter/confirm?token=${token}`,
    },
    footer:
      'Was it not you? Then do nothing: your address is not kept, and we write no more. ' +
      'We send this mail once only, however often your address is typed in.',
  };
}
