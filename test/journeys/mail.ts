/** The mails the portal has really sent, as the local mailbox received them. */
import {expect} from '@playwright/test';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

const MAILBOX = process.env['MAILBOX_URL'] ?? 'http://127.0.0.1:11080';

/** The latest mail to this address whose subject matches, once it has come. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  let mail: Mail | undefined;
  await expect
    .poll(async () => (mail = (await mailsTo(address)).find((one) => subject.test(one.subject))), {
      message: `a mail to ${address} about ${subject}`,
      timeout: 30_000,
    })
    .toBeDefined();
  return mail as Mail;
}

/** All mails to this address, the newest first. */
export async function mailsTo(address: string): Promise<readonly Mail[]> {
  const answer = await fetch(`${MAILBOX}/api/messages?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** The first link to the portal in a mail, as a path on it. */
export function linkIn({text}: Mail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  expect(link, `a link in: ${text}`).toBeDefined();
  const {pathname, search} = new URL(link ?? '');
  return pathname + search;
}
