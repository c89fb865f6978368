import {createTransport, type Transporter} from 'nodemailer';
import {MAIL_FROM, PORTAL_URL, SMTP_URL} from '../config';
import {type Letter, renderLetter} from './letter';

let transport: {readonly url: string; readonly to: Transporter} | undefined;

/** Hands a letter to the mail server. A repeated try bears the same Message-ID, by which clients show it once. */
export async function sendMail(letter: Letter, id: string): Promise<void> {
  const url = SMTP_URL.value();
  if (transport?.url !== url) transport = {url, to: createTransport(url)};
  await transport.to.sendMail({
    from: MAIL_FROM.value(),
    // As an object, so that no comma or line break in it can name a second recipient.
    to: {name: '', address: letter.to},
    subject: letter.subject,
    messageId: `<${id}@${new URL(PORTAL_URL.value()).hostname}>`,
    headers: {'Auto-Submitted': 'auto-generated'},
    ...renderLetter(letter),
  });
}
