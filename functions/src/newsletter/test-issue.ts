import {randomUUID} from 'node:crypto';
import {testIssue as command} from '@model/newsletter/commands';
import {HttpsError} from 'firebase-functions/v2/https';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {PORTAL_URL, SMTP_URL} from '../config';
import {takeTurn} from '../limits/limit';
import {draftOf} from './issue-draft';
import {LIMITS} from './limits';
import {lookAt} from './look';
import {RENDERING} from './preview-issue';
import {senderOf} from './sender';
import {newsletterSettings} from './settings';
import {smtpTransport} from './transport';

/**
 * Sends a working copy, unfinished as it may be, to the editor who asks, as readers of an audience would get it. It goes
 * to nobody else, and its links to leave lead nowhere.
 *
 * Refusals: `not-found`, `not-verified`, `too-many` (30 an hour).
 */
export const testIssue = answer(
  command,
  'editor',
  async ({issue, audience}, {uid, email, emailVerified}, db) => {
    if (!email || !emailVerified) throw refusal('not-verified');
    await db.runTransaction(async (transaction) => (await takeTurn(db, transaction, LIMITS.test, uid))());
    const {draft} = await draftOf(db, issue);
    const {subject, pictures, letterTo} = await lookAt(db, issue, draft, ({name}) => `cid:${name}`);
    const {html, text} = await letterTo(audience);
    const portal = PORTAL_URL.value();
    const transport = smtpTransport({url: SMTP_URL.value(), connections: 1});
    try {
      const {delivery} = await transport.send({
        ...senderOf(await newsletterSettings(db)),
        ...{to: email, subject: `[Test] ${subject}`, html, text, pictures: [...pictures.values()]},
        messageId: `test.${randomUUID()}@${new URL(portal).hostname}`,
        leave: `${portal}/api/newsletter/unsubscribe?token=preview`,
      });
      if (delivery !== 'accepted')
        throw new HttpsError('unavailable', 'The mail server did not take the mail.');
    } finally {
      transport.close();
    }
    return {to: email};
  },
  {...RENDERING, secrets: [SMTP_URL]},
);
