import {randomUUID} from 'node:crypto';
import type {Letter} from './letter';
import {sendMail} from './send-mail';

interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the mailbox of the tests was handed for this address: its mail server is a real one. */
async function delivered(to: string): Promise<Mail[]> {
  const box = `${process.env['MAILBOX_URL']}/api/messages`;
  const list = (await (await fetch(`${box}?to=${encodeURIComponent(to)}`)).json()) as Mail[];
  return Promise.all(list.map(async ({id}) => (await (await fetch(`${box}/${id}`)).json()) as Mail));
}

const letterTo = (to: string, changes: Partial<Letter> = {}): Letter => ({
  to,
  subject: 'A subject',
  paragraphs: ['Hello.'],
  footer: 'Why.',
  ...changes,
});

describe('Sending a mail', () => {
  let to: string;

  beforeEach(() => {
    to = `${randomUUID()}@partner.example`;
  });

  it('hands it to the mail server, with the task’s id by which a second try is known', async () => {
    await sendMail(letterTo(to), 'task-1');
    await sendMail(letterTo(to), 'task-1');
    const mails = await delivered(to);
    expect(mails.map(({headers}) => headers['message-id'])).toEqual(
      Array(2).fill(`<task-1@${new URL(String(process.env['PORTAL_URL'])).hostname}>`),
    );
    expect(mails[0]?.headers['auto-submitted']).toBe('auto-generated');
    expect(mails[0]?.from).toBe(process.env['MAIL_FROM']);
    expect(mails[0]?.text).toContain('Hello.');
  });

  it('lets no line break in a subject become a header of its own', async () => {
    await sendMail(letterTo(to, {subject: 'One\r\nBcc: eve@elsewhere.example\r\n\r\nBody'}), 'task-2');
    const [mail] = await delivered(to);
    expect(mail?.to).toEqual([to]);
    expect(mail?.headers['bcc']).toBeUndefined();
    expect(mail?.text).toContain('Hello.');
  });

  it('writes to nobody else, whatever stands in the address', async () => {
    const other = `${randomUUID()}@elsewhere.example`;
    for (const address of [`${to}, ${other}`, `${to}\r\nBcc: ${other}`, `${other}, <${to}>`]) {
      await sendMail(letterTo(address), 'task-3').catch(() => undefined);
      const both = (await delivered(other)).filter(({to: all}) => all.length > 1);
      expect(both).toEqual([]);
      expect(await delivered(to)).toEqual([]);
    }
    await sendMail(letterTo(other), 'task-4');
    expect((await delivered(other)).length).toBeGreaterThan(0);
  });
});
