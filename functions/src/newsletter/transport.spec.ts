import {generateKeyPairSync} from 'node:crypto';
import {type StubbornServer, stubbornServer} from '../testing/stubborn-server';
import {type Message, receiptOf, smtpTransport, type Transport} from './transport';

const message = (changes: Partial<Message> = {}): Message => ({
  from: {name: 'CAN.HEAL', address: 'news@portal.example'},
  to: 'ada@partner.example',
  subject: 'An issue',
  html: `<p>${'Hello. '.repeat(5000)}</p>`,
  text: 'Hello.',
  messageId: 'issue.hash@portal.example',
  leave: `https://portal.example/api/newsletter/unsubscribe?token=${'a'.repeat(200)}.${'b'.repeat(43)}`,
  ...changes,
});

describe('The transport of the newsletter', () => {
  let server: StubbornServer;
  let transport: Transport;

  beforeEach(async () => {
    server = await stubbornServer();
    transport = smtpTransport({url: server.url, connections: 1}, 300);
  });
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  const headersOf = (to = 'ada@partner.example') => {
    const [mail = ''] = server.taken.get(to) ?? [];
    return (mail.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');
  };

  it('tells of a mail that was taken, deferred or refused, and of an address that is none', async () => {
    expect(await transport.send(message())).toEqual({delivery: 'accepted'});
    server.behave(() => 'defer');
    expect(await transport.send(message())).toEqual({delivery: 'deferred'});
    server.behave(() => 'reject');
    expect(await transport.send(message())).toEqual({delivery: 'rejected', noSuchAddress: true});
    server.behave(() => 'reject-mail');
    expect(await transport.send(message())).toEqual({delivery: 'rejected'});
    server.behave(() => 'accept');
    expect(await transport.send(message())).toEqual({delivery: 'accepted'});
  });

  it('does not know of a mail that the server was given and said nothing of, and sends it no second time', async () => {
    server.behave(() => 'drop');
    expect(await transport.send(message())).toEqual({delivery: 'unknown'});
    server.behave(() => 'stall');
    expect(await transport.send(message())).toEqual({delivery: 'unknown'});
    expect(server.taken.size).toBe(0);
  });

  it('knows that a mail was not taken when the server hung up before it, or is not there', async () => {
    server.behave(() => 'drop-early');
    expect(await transport.send(message())).toEqual({delivery: 'deferred'});
    await server.close();
    expect(await transport.send(message())).toEqual({delivery: 'deferred'});
  });

  it('bears the headers by which one leaves in one click, in one line each', async () => {
    await transport.send(message());
    expect(headersOf()).toMatch(
      /^List-Unsubscribe: <https:\/\/portal\.example\/api\/newsletter\/unsubscribe\?token=a+\.b+>$/m,
    );
    expect(headersOf()).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(headersOf()).toMatch(/^List-ID: .*<newsletter\.portal\.example>$/im);
    expect(headersOf()).toMatch(/^Message-ID: <issue\.hash@portal\.example>$/im);
  });

  it('signs them where it is given a key', async () => {
    const {privateKey} = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
      publicKeyEncoding: {type: 'spki', format: 'pem'},
    });
    const dkimKey = Buffer.from(privateKey).toString('base64');
    const query = new URLSearchParams({dkimDomain: 'portal.example', dkimSelector: 'one', dkimKey});
    const signing = smtpTransport({url: `${server.url}?${query}`, connections: 1});
    await signing.send(message());
    signing.close();
    expect(headersOf()).toMatch(/ d=portal\.example;.* s=one;/);
    const [, signed = ''] = /^DKIM-Signature:.*? h=([^;]+);/im.exec(headersOf()) ?? [];
    const names = signed
      .toLowerCase()
      .split(':')
      .map((name) => name.trim());
    expect(names).toEqual(jasmine.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post']));
  });

  it('lets no line break become a header, and no comma a second reader', async () => {
    await transport.send(message({subject: 'One\r\nBcc: eve@elsewhere.example'}));
    expect(headersOf()).not.toMatch(/^Bcc:/im);
    await transport.send(message({to: 'bo@partner.example, eve@elsewhere.example'}));
    expect([...server.taken.keys()].filter((to) => to.includes('eve'))).toEqual([]);
  });

  it('takes a refusal for what it is, whenever it comes', () => {
    expect(receiptOf({responseCode: 421}, true)).toEqual({delivery: 'deferred'});
    expect(receiptOf({responseCode: 554}, true)).toEqual({delivery: 'rejected'});
    expect(receiptOf({code: 'ETIMEDOUT'}, true)).toEqual({delivery: 'unknown'});
    expect(receiptOf({code: 'ETIMEDOUT'}, false)).toEqual({delivery: 'deferred'});
  });
});
