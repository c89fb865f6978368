import {randomUUID} from 'node:crypto';
import type {Audience} from '@model/deliverables/audience';
import type {Recipient} from '@model/newsletter/recipient';
import type {Issue} from '@model/newsletter/sending';
import type {Subscriber} from '@model/newsletter/subscription';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {type StubbornServer, stubbornServer} from '../testing/stubborn-server';
import {freezeAudience} from './freeze';
import {keepLetters} from './letters-of-issue';
import {forgetReader, readerOf} from './reader';
import {sendBatch} from './send-batch';
import {smtpTransport, type Transport} from './transport';

const NOW = new Date();
const SETTINGS = {footer: 'CAN.HEAL', rate: 200, doubt: 'miss'} as const;
const issue = (changes: Partial<Issue> = {}): Issue => ({
  content: {
    subject: 'An issue',
    preheader: 'What is in it',
    language: 'en',
    to: {topics: [], audiences: [], languages: []},
    blocks: [
      {type: 'text', audiences: [], text: 'For all.'},
      {type: 'text', audiences: ['patients'], text: 'For patients.'},
    ],
  },
  ...{state: 'sending', author: 'ada', frozen: true, recipients: 0, batches: 1, updatedAt: NOW},
  ...changes,
});

describe('Sending a batch', () => {
  const db = emulatedFirestore();
  let server: StubbornServer;
  let transport: Transport;
  let id: string;

  beforeEach(async () => {
    await emptyDatabase();
    id = randomUUID();
    server = await stubbornServer();
    transport = smtpTransport({url: server.url, connections: 2}, 300);
    await db.doc(`newsletters/${id}`).set(issue());
  });
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  const subscribe = (email: string, audience: Audience = 'citizens') => {
    const at = {askedAt: NOW, confirmedAt: NOW, updatedAt: NOW};
    const fields: Subscriber = {email, topics: ['news'], audience, language: 'en', softBounces: 0, ...at};
    return db.doc(`subscribers/${readerOf(email)}`).set(fields);
  };
  const freeze = async () => {
    await keepLetters(db, issue().content, {id, portal: 'https://portal.example', footer: 'CAN.HEAL'});
    return freezeAudience(db, id, issue());
  };
  const send = (changes: Partial<Parameters<typeof sendBatch>[3]> = {}) =>
    sendBatch(db, id, 0, {settings: SETTINGS, transport, atOnce: 2, until: Infinity, ...changes});
  const entry = (email: string) => db.doc(`newsletters/${id}/recipients/${readerOf(email)}`);
  const stateOf = async (email: string) => (await entry(email).get()).get('state') as string;
  const change = (email: string, changes: Partial<Recipient>) => entry(email).update(changes);

  it('sends each reader one mail, with the blocks of their audience and a link that is theirs alone', async () => {
    await subscribe('ada@partner.example', 'patients');
    await subscribe('bo@partner.example');
    await freeze();
    expect(await send()).toBe(0);
    expect(await send()).toBe(0);
    expect([...server.taken].map(([to, mails]) => [to, mails.length]).sort()).toEqual([
      ['ada@partner.example', 1],
      ['bo@partner.example', 1],
    ]);
    const [ada = ''] = server.taken.get('ada@partner.example') ?? [];
    const [bo = ''] = server.taken.get('bo@partner.example') ?? [];
    expect(ada).toContain('For patients.');
    expect(bo).not.toContain('For patients.');
    const leaveOf = (mail: string) =>
      /^List-Unsubscribe: ?<([^>]+)>/m.exec(mail.replaceAll(/\r\n[ \t]+/g, ''))?.[1];
    expect(leaveOf(ada)).toBeDefined();
    expect(leaveOf(ada)).not.toBe(leaveOf(bo));
    expect(await stateOf('ada@partner.example')).toBe('accepted');
  });

  it('sends no more in a second than was set, however many connections there are', async () => {
    for (const name of ['ada', 'bo', 'cy']) await subscribe(`${name}@partner.example`);
    await freeze();
    const began = performance.now();
    expect(await send({settings: {...SETTINGS, rate: 1}})).toBe(0);
    // The first at once, the others a second after each other; timers may be early by one of their ticks.
    expect(performance.now() - began).toBeGreaterThan(1990);
    expect(server.taken.size).toBe(3);
  });

  it('lets those who are not due take no turn from those who are', async () => {
    for (const name of ['ada', 'bo', 'cy', 'di', 'ed']) await subscribe(`${name}@partner.example`);
    await freeze();
    for (const name of ['ada', 'bo', 'cy', 'di'])
      await change(`${name}@partner.example`, {dueAt: Date.now() + 3_600_000});
    // One turn is at once; a second would come after the end of the work.
    const until = Date.now() + 9000;
    expect(await send({settings: {...SETTINGS, rate: 0.1}, until})).toBe(4);
    expect([...server.taken.keys()]).toEqual(['ed@partner.example']);
  });

  it('sends nothing more once it is paused while a mail waits for its turn', async () => {
    for (const name of ['ada', 'bo', 'cy']) await subscribe(`${name}@partner.example`);
    await freeze();
    const paused = new Promise((done) =>
      server.onTaken(() => done(db.doc(`newsletters/${id}`).update({state: 'paused'}))),
    );
    // Longer apart than what is known of the state may be old.
    await Promise.all([send({settings: {...SETTINGS, rate: 0.25}}), paused]);
    expect(server.taken.size).toBe(1);
    const states = await Promise.all(['ada', 'bo', 'cy'].map((name) => stateOf(`${name}@partner.example`)));
    expect(states.sort()).toEqual(['accepted', 'waiting', 'waiting']);
  });

  it('keeps no address in its ledger', async () => {
    await subscribe('ada@partner.example');
    await freeze();
    await send();
    expect(JSON.stringify((await entry('ada@partner.example').get()).data())).not.toContain(
      'partner.example',
    );
  });

  it('freezes nobody who is suppressed, and nobody twice', async () => {
    await subscribe('ada@partner.example');
    await subscribe('bo@partner.example');
    await db.doc(`suppressions/${readerOf('bo@partner.example')}`).set({why: 'complaint', at: NOW});
    await freeze();
    await send();
    await subscribe('cy@partner.example');
    await Promise.all([freeze(), freeze()]);
    expect(await stateOf('ada@partner.example')).toBe('accepted');
    expect((await entry('bo@partner.example').get()).exists).toBeFalse();
    expect(await stateOf('cy@partner.example')).toBe('waiting');
  });

  it('sends nothing to who left, or was suppressed, after the audience was frozen', async () => {
    for (const name of ['ada', 'bo', 'cy']) await subscribe(`${name}@partner.example`);
    await freeze();
    await forgetReader(db, readerOf('ada@partner.example'), 'left');
    await db.doc(`suppressions/${readerOf('bo@partner.example')}`).set({why: 'complaint', at: NOW});
    expect(await send()).toBe(0);
    expect([...server.taken.keys()]).toEqual(['cy@partner.example']);
    expect(await stateOf('ada@partner.example')).toBe('skipped');
    expect(await stateOf('bo@partner.example')).toBe('skipped');
  });

  it('waits for a server that says "not now", and tries when it is time', async () => {
    await subscribe('ada@partner.example');
    await freeze();
    server.behave(() => 'defer');
    expect(await send()).toBe(1);
    server.behave(() => 'accept');
    expect(await send()).toBe(1);
    expect(server.taken.size).toBe(0);
    await change('ada@partner.example', {dueAt: 0});
    expect(await send()).toBe(0);
    expect(server.taken.get('ada@partner.example')?.length).toBe(1);
  });

  it('takes "never" for an answer, and leaves an address in peace that is none', async () => {
    await subscribe('gone@partner.example');
    await subscribe('fussy@partner.example');
    await freeze();
    server.behave((to) => (to.startsWith('gone') ? 'reject' : 'reject-mail'));
    expect(await send()).toBe(0);
    expect(await stateOf('gone@partner.example')).toBe('rejected');
    expect(await stateOf('fussy@partner.example')).toBe('rejected');
    const suppressed = async (email: string) =>
      (await db.doc(`suppressions/${readerOf(email)}`).get()).get('why');
    expect(await suppressed('gone@partner.example')).toBe('bounce');
    expect(await suppressed('fussy@partner.example')).toBeUndefined();
  });

  it('writes a doubt down where the server did not say, and sends none or another, as the setting says', async () => {
    await subscribe('ada@partner.example');
    await freeze();
    server.behave(() => 'drop');
    expect(await send({settings: {...SETTINGS, doubt: 'double'}})).toBe(1);
    expect((await entry('ada@partner.example').get()).data()).toEqual(
      jasmine.objectContaining({state: 'waiting', doubts: 1}),
    );
    await change('ada@partner.example', {dueAt: 0});
    expect(await send()).toBe(0);
    expect((await entry('ada@partner.example').get()).data()).toEqual(
      jasmine.objectContaining({state: 'doubtful', doubts: 2}),
    );
  });

  it('leaves to another worker what it has claimed, and settles what a dead one left', async () => {
    await subscribe('ada@partner.example');
    await subscribe('bo@partner.example');
    await freeze();
    const claimed = {state: 'claimed', attempts: 1} as const;
    await change('ada@partner.example', {...claimed, leaseUntil: Date.now() + 60_000});
    await change('bo@partner.example', {...claimed, leaseUntil: Date.now() - 1});
    expect(await send()).toBe(1);
    expect(server.taken.size).toBe(0);
    expect(await stateOf('bo@partner.example')).toBe('doubtful');
    expect(await stateOf('ada@partner.example')).toBe('claimed');
  });

  it('sends each one mail when several workers have the same batch', async () => {
    const names = Array.from({length: 12}, (_, n) => `n${n}@partner.example`);
    await Promise.all(names.map((email) => subscribe(email)));
    await freeze();
    await Promise.all([send(), send(), send()]);
    expect([...server.taken.values()].map((mails) => mails.length)).toEqual(names.map(() => 1));
  });

  it('stops when the issue is paused or cancelled, and goes on where it was', async () => {
    await subscribe('ada@partner.example');
    await freeze();
    for (const state of ['paused', 'cancelled', 'sent', 'scheduled'] as const) {
      await db.doc(`newsletters/${id}`).update({state});
      expect(await send()).toBe(0);
    }
    expect(server.taken.size).toBe(0);
    await db.doc(`newsletters/${id}`).update({state: 'sending'});
    await send();
    expect(server.taken.size).toBe(1);
  });

  it('begins no mail when its time is over', async () => {
    await subscribe('ada@partner.example');
    await freeze();
    expect(await send({until: Date.now() - 1})).toBe(1);
    expect(server.taken.size).toBe(0);
  });
});
