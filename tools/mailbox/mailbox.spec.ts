import {createServer, type Server} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {createTransport} from 'nodemailer';
import {type Mailbox, openMailbox} from './mailbox';
import type {Mail} from './mail-store';

describe('the local mailbox', () => {
  let mailbox: Mailbox;
  let auth: Server;
  let codes: object[];

  beforeEach(async () => {
    codes = [];
    auth = createServer((request, response) => {
      const known = request.url === '/emulator/v1/projects/demo-x/oobCodes';
      response.writeHead(known ? 200 : 404).end(JSON.stringify({oobCodes: codes}));
    }).listen(0, '127.0.0.1');
    await once(auth, 'listening');
    const authPort = (auth.address() as AddressInfo).port;
    mailbox = await openMailbox({smtpPort: 0, webPort: 0, projectId: 'demo-x', authPort, portalPort: 5000});
  });

  afterEach(async () => {
    await mailbox.close();
    auth.closeAllConnections();
    await new Promise((closed) => auth.close(closed));
  });

  const at = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${mailbox.webPort}${path}`, init);
  const mails = async (query = '') => (await (await at(`/api/messages${query}`)).json()) as Mail[];

  async function send(mail: object): Promise<void> {
    const transport = createTransport({host: '127.0.0.1', port: mailbox.smtpPort, secure: false});
    await transport.sendMail({from: 'News <news@example.org>', to: 'anna@example.org', ...mail});
    transport.close();
  }

  it('keeps what is handed to it by SMTP, decoded', async () => {
    await send({
      subject: 'Grüße ✓',
      text: 'Ein Gruß',
      html: '<p>Ein <b>Gruß</b></p>',
      bcc: 'Berta@example.org',
      headers: {'List-Unsubscribe': '<https://example.org/u>'},
      attachments: [{filename: 'a.csv', content: 'x,y\n'}],
    });
    const [mail] = await mails();
    expect(mail?.subject).toBe('Grüße ✓');
    expect(mail?.from).toBe('News <news@example.org>');
    expect(mail?.to).toEqual(['anna@example.org', 'Berta@example.org']);
    expect(mail?.text.trim()).toBe('Ein Gruß');
    expect(mail?.html).toContain('<b>Gruß</b>');
    expect(mail?.headers['list-unsubscribe']).toBe('<https://example.org/u>');
    expect(mail?.attachments).toEqual([{name: 'a.csv', type: 'text/csv', size: 4}]);
  });

  it('lists the newest first, and those of one person however the address is written', async () => {
    await send({subject: 'one'});
    await send({subject: 'two', to: 'Berta@example.org'});
    expect((await mails()).map(({subject}) => subject)).toEqual(['two', 'one']);
    expect((await mails('?to=berta@EXAMPLE.org')).map(({subject}) => subject)).toEqual(['two']);
    expect(await mails('?to=nobody@example.org')).toEqual([]);
  });

  it('forgets one mail, or all', async () => {
    await send({subject: 'one'});
    await send({subject: 'two'});
    const [two] = await mails();
    expect((await at(`/api/messages/${two?.id}`, {method: 'DELETE'})).status).toBe(200);
    expect((await at(`/api/messages/${two?.id}`, {method: 'DELETE'})).status).toBe(404);
    expect((await mails()).map(({subject}) => subject)).toEqual(['one']);
    await at('/api/messages', {method: 'DELETE'});
    expect(await mails()).toEqual([]);
  });

  it('shows hostile text as text, and lets no page of its own run a script', async () => {
    await send({
      subject: '<img src=x onerror=alert(1)>',
      text: '<script>alert(2)</script> "https://a.example/?a=1&b=2"',
    });
    const [mail] = await mails();
    for (const path of ['/', `/messages/${mail?.id}`]) {
      const answer = await at(path);
      const html = await answer.text();
      expect(html).toContain('&lt;img src=x');
      expect(html).not.toMatch(/<img|<script/);
      expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    }
    const html = await (await at(`/messages/${mail?.id}`)).text();
    expect(html).toContain('href="https://a.example/?a=1&amp;b=2"');
  });

  it("shows a mail's HTML only in a sandbox", async () => {
    await send({subject: 'one', html: '<p>Hello<script>alert(1)</script></p>'});
    const [mail] = await mails();
    const page = await (await at(`/messages/${mail?.id}`)).text();
    expect(page).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const policy = (await at(`/messages/${mail?.id}/html`)).headers.get('Content-Security-Policy');
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toContain('allow-scripts');
  });

  it('answers 404 for a mail that is not there and 405 for a method it does not know', async () => {
    for (const path of ['/messages/x', '/api/messages/x', '/messages/x/html', '/elsewhere']) {
      expect((await at(path)).status)
        .withContext(path)
        .toBe(404);
    }
    expect((await at('/api/messages', {method: 'POST'})).status).toBe(405);
    expect((await at('/', {method: 'POST'})).status).toBe(405);
  });

  it("delivers each of the Auth emulator's links once, as a mail to that person", async () => {
    codes = [
      {
        email: 'anna@example.org',
        oobCode: 'c1',
        oobLink: 'http://127.0.0.1:1/go?a=1&b=2',
        requestType: 'EMAIL_SIGNIN',
      },
      {
        email: 'anna@example.org',
        oobCode: 'c2',
        oobLink: 'http://127.0.0.1:1/action?mode=resetPassword&oobCode=c2',
        requestType: 'PASSWORD_RESET',
      },
    ];
    await mails();
    const found = await mails('?to=anna@example.org');
    expect(found.map(({subject}) => subject)).toEqual([
      'Reset your password for CAN.HEAL',
      'Sign in to CAN.HEAL',
    ]);
    expect(found[1]?.text).toContain('http://127.0.0.1:1/go?a=1&b=2');
    expect(found[0]?.text).toContain('http://127.0.0.1:5000/sign-in?mode=resetPassword&oobCode=c2');
    await at('/api/messages', {method: 'DELETE'});
    expect(await mails()).toEqual([]);
  });

  it('goes on when the Auth emulator is away', async () => {
    auth.closeAllConnections();
    await new Promise((closed) => auth.close(closed));
    await send({subject: 'one'});
    expect(await mails()).toHaveSize(1);
    auth.listen(0);
    await once(auth, 'listening');
  });
});
