import {createHmac, randomUUID, webcrypto} from 'node:crypto';
import {connect} from 'node:net';
import {solve} from '@model/newsletter/puzzle';
import type {TokenData} from '@model/newsletter/token';
import {getAuth} from 'firebase-admin/auth';
import {sweepLimits} from '../limits/limit';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {forgetMails, waiting} from '../testing/people';
import {serve, type Served} from '../testing/served';
import {emulatedBucket} from '../testing/storage';
import {tracesOf} from '../testing/traces';
import {bounceKey} from './bounces';
import {confirm} from './confirm';
import {answerNewsletter} from './newsletter-api';
import {newPuzzle} from './puzzle';
import {forgetReader, readerOf} from './reader';
import {signToken} from './token';

const CHOICES = {topics: ['news', 'datasets'], audience: 'patients', language: 'en'};
/** At a domain that no other spec knows: what others left behind, in accounts and files, is no trace of this reader. */
const DOMAIN = 'reader.example';
const ADA = `ada@${DOMAIN}`;
const DAY = 24 * 3_600_000;

describe('The newsletter', () => {
  const db = emulatedFirestore();
  let served: Served;

  beforeAll(async () => {
    served = await serve((request, response) => answerNewsletter(request, response, db));
  });
  afterAll(() => served.close());
  beforeEach(emptyDatabase);

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${served.origin}/api/newsletter/${path}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', ...headers},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const solved = async (given = newPuzzle(new Date(), 4)) => ({
    puzzle: given.puzzle,
    solution: await solve(given, (bytes) => webcrypto.subtle.digest('SHA-256', bytes)),
  });
  /** Asks for the newsletter; each time from another network, unless one is named. */
  const ask = async (email = ADA, more: object = {}, network: string = randomUUID()) =>
    post('subscribe', {email, ...CHOICES, ...(await solved()), ...more}, {'Fastly-Client-IP': network});
  const mails = async () => (await waiting('send-mail')).map(({letter}) => letter);
  const linkOf = async (email = ADA) => {
    const [letter] = (await mails()).filter(({to}) => to === email);
    if (!letter?.action) throw new Error(`No letter waits for ${email}.`);
    return new URL(letter.action.address);
  };
  const tokenOf = async (email = ADA) => (await linkOf(email)).searchParams.get('token') ?? '';
  const subscribed = async (email = ADA) => {
    await ask(email);
    const answer = await post('confirm', {token: await tokenOf(email)});
    return ((await answer.json()) as {token: string}).token;
  };
  const subscriber = async (email = ADA) => (await db.doc(`subscribers/${readerOf(email)}`).get()).data();
  const suppression = async (email = ADA) => (await db.doc(`suppressions/${readerOf(email)}`).get()).data();
  const expectProblem = async (answer: Response, status: number, title: string) => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.status).withContext(title).toBe(status);
    expect(await answer.json()).toEqual(jasmine.objectContaining({status, title}));
  };
  /** Everything there is in the database. */
  const everything = async () => {
    const all: Record<string, unknown> = {};
    for (const collection of await db.listCollections()) {
      for (const doc of (await collection.get()).docs) all[doc.ref.path] = doc.data();
    }
    return all;
  };

  describe('when it is asked for', () => {
    it('writes to the address, and keeps nothing of it but that mail and counts under hashes', async () => {
      const answer = await ask();
      expect(answer.status).toBe(202);
      expect(await answer.json()).toEqual({state: 'asked'});
      const [letter] = await mails();
      expect(letter?.to).toBe(ADA);
      expect((await linkOf()).pathname).toBe('/newsletter/confirm');
      await forgetMails();
      const places = {db, auth: getAuth(), bucket: emulatedBucket()};
      expect(await tracesOf([ADA, DOMAIN], places)).toEqual([]);
      expect(await subscriber()).toBeUndefined();
    });

    it('answers the same, whatever is known of the address', async () => {
      const answers: string[] = [];
      const say = async (answer: Response) =>
        answers.push(
          JSON.stringify([
            answer.status,
            await answer.text(),
            [...answer.headers].filter(([name]) => name !== 'date'),
          ]),
        );
      await say(await ask('nobody@partner.example'));
      await subscribed('reader@partner.example');
      await say(await ask('reader@partner.example'));
      await forgetReader(db, readerOf('left@partner.example'), 'left');
      await say(await ask('left@partner.example'));
      await forgetReader(db, readerOf('angry@partner.example'), 'complaint');
      await say(await ask('angry@partner.example'));
      await say(await ask('nobody@partner.example'));
      expect(new Set(answers).size).toBe(1);
    });

    it('writes to nobody who complained or whose address bounced, and to who left', async () => {
      for (const [who, why] of Object.entries({angry: 'complaint', gone: 'bounce', left: 'left'} as const)) {
        await forgetReader(db, readerOf(`${who}@partner.example`), why);
        await ask(`${who}@partner.example`);
      }
      expect((await mails()).map(({to}) => to)).toEqual(['left@partner.example']);
    });

    it('writes one mail, once, to an address that is typed in again and again', async () => {
      for (const typed of [ADA, 'ADA@reader.example', ' Ada@Reader.Example', ADA]) {
        expect((await ask(typed)).status).toBe(202);
      }
      expect((await mails()).length).toBe(1);
      await ask('bob@partner.example');
      expect((await mails()).length).toBe(2);
    });

    it('writes one mail to a mailbox, whatever labels its address is typed in with, until its owner confirms', async () => {
      for (const typed of [`ada+1@${DOMAIN}`, `ada+2@${DOMAIN}`, ADA]) {
        expect((await ask(typed)).status).toBe(202);
      }
      expect((await mails()).map(({to}) => to)).toEqual([`ada+1@${DOMAIN}`]);
      await post('confirm', {token: await tokenOf(`ada+1@${DOMAIN}`)});
      await ask(`ada+2@${DOMAIN}`);
      expect((await mails()).map(({to}) => to).sort()).toEqual([`ada+1@${DOMAIN}`, `ada+2@${DOMAIN}`]);
    });

    it('writes one mail when all ask at once', async () => {
      const answers = await Promise.all(Array.from({length: 5}, () => ask()));
      expect(answers.filter(({status}) => status === 202).length).toBe(5);
      expect((await mails()).length).toBe(1);
    });

    it('lets a network ask twenty times an hour, and says when again; another network is not stopped', async () => {
      for (let n = 0; n < 20; n += 1) {
        expect((await ask(`n${n}@partner.example`, {}, '198.51.100.7')).status).toBe(202);
      }
      const refused = await ask('one-more@partner.example', {}, '198.51.100.7');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
      await expectProblem(refused, 429, 'too-many');
      expect((await ask('one-more@partner.example', {}, '198.51.100.8')).status).toBe(202);
    });

    it('takes all addresses of an IPv6 network for one', async () => {
      for (let n = 0; n < 20; n += 1) await ask(`n${n}@partner.example`, {}, `2001:db8::${n}`);
      await expectProblem(await ask('x@partner.example', {}, '2001:0db8:0:0:ffff::1'), 429, 'too-many');
      expect((await ask('x@partner.example', {}, '2001:db8:0:1::1')).status).toBe(202);
    });

    it('keeps no network address, and forgets the salt with the counts', async () => {
      await ask(ADA, {}, '198.51.100.7');
      await forgetMails();
      expect(JSON.stringify(await everything())).not.toContain('198.51.100.7');
      expect((await db.collection('limits').get()).size).toBe(4);
      await sweepLimits(db, new Date(Date.now() + 8 * DAY));
      expect(await everything()).toEqual({});
    });

    it('takes no second person, no header and no unknown choice from the form', async () => {
      const wrong: readonly object[] = [
        {email: `${ADA}, eve@elsewhere.example`},
        {email: `${ADA}\r\nBcc: eve@elsewhere.example`},
        {email: [ADA]},
        {topics: []},
        {topics: ['gossip']},
        {audience: 'robots'},
        {language: 'xx'},
        {solution: -1},
        {solution: 1.5},
      ];
      for (const change of wrong) {
        await expectProblem(await ask(ADA, change), 400, 'bad-input');
      }
      expect(await everything()).toEqual({});
      expect((await ask()).status).toBe(202);
    });
  });

  describe('before it writes a mail', () => {
    it('gives out a puzzle, stores nothing of it, and takes its solution', async () => {
      const given = (await (await fetch(`${served.origin}/api/newsletter/subscribe`)).json()) as {
        puzzle: string;
        bits: number;
      };
      expect(given.bits).toBe(14);
      expect(await everything()).toEqual({});
      expect((await ask(ADA, await solved(given))).status).toBe(202);
    });

    it('takes a solution once', async () => {
      const solution = await solved();
      expect((await ask('a@partner.example', solution)).status).toBe(202);
      await expectProblem(await ask('b@partner.example', solution), 409, 'puzzle-spent');
      const [first, second] = await solved().then((one) =>
        Promise.all([ask('c@partner.example', one), ask('d@partner.example', one)]),
      );
      expect([first?.status, second?.status].sort()).toEqual([202, 409]);
      expect((await mails()).length).toBe(2);
    });

    it('takes no puzzle that is too old, another’s, easier than it was, or not solved', async () => {
      const old = await solved(newPuzzle(new Date(Date.now() - 601_000), 4));
      await expectProblem(await ask(ADA, old), 400, 'puzzle-wrong');
      const young = await solved(newPuzzle(new Date(Date.now() - 590_000), 4));
      const hard = newPuzzle(new Date(), 24);
      await expectProblem(await ask(ADA, {puzzle: hard.puzzle, solution: 0}), 400, 'puzzle-wrong');
      const reader = signToken('reader', {reader: readerOf(ADA)});
      await expectProblem(await ask(ADA, await solved({puzzle: reader, bits: 4})), 400, 'puzzle-wrong');
      const [, signature] = young.puzzle.split('.');
      const easier = Buffer.from(
        JSON.stringify({expires: 9e9, data: {nonce: 'a'.repeat(32), bits: 1}}),
      ).toString('base64url');
      const forged = await solved({puzzle: `${easier}.${signature}`, bits: 1});
      await expectProblem(await ask(ADA, forged), 400, 'puzzle-wrong');
      expect(await everything()).toEqual({});
      expect((await ask(ADA, young)).status).toBe(202);
    });
  });

  describe('when it is confirmed', () => {
    it('has a reader, with what they chose', async () => {
      await ask();
      const answer = await post('confirm', {token: await tokenOf()});
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({state: 'subscribed', token: jasmine.any(String)});
      expect(await subscriber()).toEqual(jasmine.objectContaining({email: ADA, ...CHOICES, softBounces: 0}));
    });

    it('has them once, however often the button is pressed', async () => {
      await ask();
      const token = await tokenOf();
      const answers = await Promise.all([1, 2, 3].map(() => post('confirm', {token})));
      expect(answers.map(({status}) => status)).toEqual([200, 200, 200]);
      expect((await db.collection('subscribers').get()).size).toBe(1);
      const first = await subscriber();
      await post('confirm', {token});
      expect(await subscriber()).toEqual(first);
    });

    it('takes no token that is forged, changed, for another purpose, or of another key', async () => {
      await ask();
      const token = await tokenOf();
      const [body = '', signature = ''] = token.split('.');
      const other = Buffer.from(
        Buffer.from(body, 'base64url').toString().replace(ADA, 'eve@partner.example'),
      ).toString('base64url');
      for (const wrong of [
        '',
        'x',
        body,
        `${body}.`,
        `${body}.${'A'.repeat(43)}`,
        `${other}.${signature}`,
        `${token}=`,
        `${token} `,
        signToken('reader', {reader: readerOf(ADA)}),
        newPuzzle().puzzle,
      ]) {
        await expectProblem(await post('confirm', {token: wrong}), 400, 'token-forged');
      }
      expect((await db.collection('subscribers').get()).size).toBe(0);
      expect((await post('confirm', {token})).status).toBe(200);
    });

    it('takes a token for seven days', async () => {
      const askedAt = Date.now();
      const data = {...CHOICES, email: ADA, askedAt} as TokenData<'confirm'>;
      const token = signToken('confirm', data, new Date(askedAt));
      await expectAsync(confirm(db, {token}, new Date(askedAt + 7 * DAY))).toBeRejectedWith(
        jasmine.objectContaining({reason: 'token-expired'}),
      );
      await expectAsync(confirm(db, {token}, new Date(askedAt + 7 * DAY - 2000))).toBeResolved();
    });

    it('brings nobody back by a link from before they left, and by a new one', async () => {
      await ask();
      const old = await tokenOf();
      await post('confirm', {token: old});
      await forgetMails();
      await forgetReader(db, readerOf(ADA), 'left');
      await expectProblem(await post('confirm', {token: old}), 409, 'token-used');
      expect(await subscriber()).toBeUndefined();
      await ask();
      expect((await post('confirm', {token: await tokenOf()})).status).toBe(200);
      expect(await subscriber()).toBeDefined();
      expect(await suppression()).toBeUndefined();
    });

    it('lifts neither a complaint nor a bounce that came meanwhile', async () => {
      for (const why of ['complaint', 'bounce'] as const) {
        const email = `${why}@partner.example`;
        await ask(email);
        const token = await tokenOf(email);
        await forgetReader(db, readerOf(email), why);
        await expectProblem(await post('confirm', {token}), 409, 'suppressed');
        expect(await subscriber(email)).toBeUndefined();
        expect(await suppression(email)).toEqual(jasmine.objectContaining({why}));
      }
    });
  });

  describe('when a reader leaves', () => {
    it('forgets the address and keeps a hash', async () => {
      const token = await subscribed();
      await forgetMails();
      const answer = await post('unsubscribe', {token});
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({state: 'left'});
      const places = {db, auth: getAuth(), bucket: emulatedBucket()};
      expect(await tracesOf([ADA, DOMAIN], places)).toEqual([]);
      expect(await suppression()).toEqual(jasmine.objectContaining({why: 'left'}));
    });

    it('takes the request of RFC 8058 byte for byte, without a cookie and without a redirect', async () => {
      const token = await subscribed();
      const body = 'List-Unsubscribe=One-Click';
      const answer = await raw(
        served.port,
        `POST /api/newsletter/unsubscribe?token=${token} HTTP/1.1\r\nHost: example.com\r\n` +
          `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(answer).not.toMatch(/^(?:Set-Cookie|Location):/im);
      expect(await subscriber()).toBeUndefined();
    });

    it('takes it as multipart/form-data too, the RFC’s other form', async () => {
      const token = await subscribed();
      const body =
        '---FormBoundary\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n---FormBoundary--\r\n';
      const answer = await raw(
        served.port,
        `POST /api/newsletter/unsubscribe?token=${token} HTTP/1.1\r\nHost: example.com\r\n` +
          `Content-Type: multipart/form-data; boundary=-FormBoundary\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(await subscriber()).toBeUndefined();
    });

    it('takes no other form, and no token that is not theirs', async () => {
      const token = await subscribed();
      const form = {'Content-Type': 'application/x-www-form-urlencoded'};
      const at = (given: string) => `unsubscribe?token=${encodeURIComponent(given)}`;
      await expectProblem(await post(at(token), 'List-Unsubscribe=No', form), 415, 'media-type');
      await expectProblem(await post(at(token), '', form), 415, 'media-type');
      const click = 'List-Unsubscribe=One-Click';
      await expectProblem(await post(at(`${token}x`), click, form), 400, 'token-forged');
      await expectProblem(await post('unsubscribe', click, form), 400, 'bad-input');
      expect(await subscriber()).toBeDefined();
      expect((await post(at(token), click, form)).status).toBe(200);
      expect(await subscriber()).toBeUndefined();
    });

    it('answers the same when they had left already', async () => {
      const token = await subscribed();
      const answers = [await post('unsubscribe', {token}), await post('unsubscribe', {token})];
      expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(
        Array(2).fill('{"state":"left"}'),
      );
    });
  });

  it('changes nothing by GET or HEAD, at whatever address: scanners follow every link', async () => {
    await ask('bob@partner.example');
    const asked = await tokenOf('bob@partner.example');
    const reader = await subscribed();
    const before = await everything();
    for (const name of ['subscribe', 'confirm', 'unsubscribe', 'preferences', 'bounces']) {
      for (const token of [asked, reader]) {
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          for (const accept of ['*/*', 'text/html,application/xhtml+xml']) {
            const address = `${served.origin}/api/newsletter/${name}?token=${token}&List-Unsubscribe=One-Click`;
            const answer = await fetch(address, {method, headers: {accept}, redirect: 'manual'});
            expect(Math.floor(answer.status / 100))
              .withContext(`${method} ${name}`)
              .not.toBe(3);
          }
        }
      }
    }
    expect(await everything()).toEqual(before);
    expect((await post('unsubscribe', {token: reader})).status).toBe(200);
    expect(await everything()).not.toEqual(before);
  });

  it('shows a person who opens the header’s address the way to the button', async () => {
    const token = await subscribed();
    const answer = await fetch(`${served.origin}/api/newsletter/unsubscribe?token=${token}`, {
      headers: {accept: 'text/html'},
    });
    expect(answer.status).toBe(405);
    expect(await answer.text()).toContain(`/newsletter/unsubscribe?token=${token}"`);
  });

  describe('of a reader’s choices', () => {
    it('says what is stored, and takes new ones', async () => {
      const token = await subscribed();
      const read = async () =>
        (await fetch(`${served.origin}/api/newsletter/preferences?token=${token}`)).json();
      expect(await read()).toEqual({email: ADA, ...CHOICES, confirmedAt: jasmine.any(String)});
      const next = {topics: ['events'], audience: 'researchers', language: 'fr'};
      expect((await post('preferences', {token, ...next})).status).toBe(200);
      expect(await read()).toEqual({email: ADA, ...next, confirmedAt: jasmine.any(String)});
    });

    it('takes none without a token of theirs, none that are unknown, and no other address', async () => {
      const token = await subscribed();
      await expectProblem(await post('preferences', {token: 'x', ...CHOICES}), 400, 'token-forged');
      await expectProblem(await post('preferences', {token, ...CHOICES, topics: []}), 400, 'bad-input');
      await post('preferences', {token, ...CHOICES, email: 'eve@elsewhere.example'});
      expect((await subscriber())?.['email']).toBe(ADA);
    });

    it('says nothing of who has left', async () => {
      const token = await subscribed();
      await post('unsubscribe', {token});
      const read = await fetch(`${served.origin}/api/newsletter/preferences?token=${token}`);
      await expectProblem(read, 404, 'not-subscribed');
      await expectProblem(await post('preferences', {token, ...CHOICES}), 404, 'not-subscribed');
      expect(await subscriber()).toBeUndefined();
    });
  });

  describe('told of bounces and complaints', () => {
    const body = (kind: string, email = ADA) => JSON.stringify({events: [{email, kind}]});
    const signatureOf = (text: string, {at = Date.now(), key = bounceKey()} = {}) => {
      const seconds = Math.floor(at / 1000);
      return `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${text}`).digest('hex')}`;
    };
    const tell = (text: string, signature = signatureOf(text)) =>
      post('bounces', text, {'Canheal-Signature': signature});

    it('leaves who complained in peace, and an address that is none; counts what passes', async () => {
      for (const [kind, why] of [
        ['hard', 'bounce'],
        ['complaint', 'complaint'],
      ] as const) {
        const email = `${kind}@partner.example`;
        await subscribed(email);
        expect((await tell(body(kind, email))).status).toBe(200);
        expect(await subscriber(email)).toBeUndefined();
        expect(await suppression(email)).toEqual(jasmine.objectContaining({why}));
      }
      await subscribed();
      await tell(body('soft'));
      await tell(body('soft', 'nobody@partner.example'));
      expect((await subscriber())?.['softBounces']).toBe(1);
      expect(await suppression()).toBeUndefined();
    });

    it('believes nobody who does not sign, signs something else, or did so too long ago', async () => {
      await subscribed();
      const text = body('complaint');
      for (const signature of [
        '',
        'v1=x',
        signatureOf(body('hard')),
        signatureOf(text, {key: 'another'}),
        signatureOf(text, {at: Date.now() - 301_000}),
        signatureOf(text, {at: Date.now() + 302_000}),
      ]) {
        await expectProblem(await tell(text, signature), 401, 'signature');
      }
      expect(await subscriber()).toBeDefined();
      expect((await tell(text, signatureOf(text, {at: Date.now() - 290_000}))).status).toBe(200);
      expect(await subscriber()).toBeUndefined();
    });
  });

  it('takes JSON alone, of a modest size, at addresses that are there, and keeps answers from caches', async () => {
    const form = {'Content-Type': 'application/x-www-form-urlencoded'};
    await expectProblem(await post('subscribe', 'email=x', form), 415, 'media-type');
    await expectProblem(await post('subscribe', '{"email":'), 400, 'bad-input');
    await expectProblem(await post('subscribe', `{"a":"${'x'.repeat(10_000)}"}`), 413, 'too-large');
    await expectProblem(await post('nothing', {}), 404, 'not-found');
    await expectProblem(await post('constructor', {}), 404, 'not-found');
    const put = await fetch(`${served.origin}/api/newsletter/confirm`, {method: 'PUT'});
    expect(put.headers.get('allow')).toBe('POST');
    await expectProblem(put, 405, 'method');
    const {headers} = await ask();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });
});

/** Sends these bytes and reads what comes back. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      answer += part;
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
