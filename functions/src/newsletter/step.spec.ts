import type {Issue, SendingAction} from '@model/newsletter/sending';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {waiting} from '../testing/people';
import {readerOf} from './reader';
import {sweepIssues} from './send-newsletter';
import {newsletterSettings} from './settings';
import {doStep, NotSettledYet, type Step} from './step';
import {steer} from './steer';
import type {Message, Receipt} from './transport';

const NOW = new Date('2026-11-24T10:00:00Z');
const HOUR = 3_600_000;
const issue = (changes: Partial<Issue> = {}): Issue => ({
  content: {
    ...{subject: 'An issue', preheader: 'What is in it', language: 'en'},
    to: {topics: [], audiences: [], languages: []},
    blocks: [{type: 'text', audiences: [], text: 'Hello.'}],
  },
  ...{state: 'scheduled', author: 'ada', frozen: false, recipients: 0, batches: 0, updatedAt: NOW},
  ...changes,
});

describe('The way of an issue', () => {
  const db = emulatedFirestore();
  let sent: Message[];
  let queued: Step[];
  let answer: Receipt;

  beforeEach(async () => {
    await emptyDatabase();
    sent = [];
    queued = [];
    answer = {delivery: 'accepted'};
  });

  const put = (changes: Partial<Issue> = {}, id = 'one') => db.doc(`newsletters/${id}`).set(issue(changes));
  const read = async () => (await db.doc('newsletters/one').get()).data();
  const act = (action: SendingAction, now = NOW) => steer(db, 'one', action, now);
  const subscribe = (email: string) =>
    db.doc(`subscribers/${readerOf(email)}`).set({
      ...{email, topics: ['news'], audience: 'citizens', language: 'en', softBounces: 0},
      ...{askedAt: NOW, confirmedAt: NOW, updatedAt: NOW},
    });
  const work = (step: Step, until = Infinity) =>
    doStep(db, step, {
      queue: async (next) => void queued.push(next),
      transport: () => ({
        send: async (message) => {
          sent.push(message);
          return answer;
        },
        close: () => undefined,
      }),
      ...{atOnce: 2, until},
    });
  /** Does everything that is queued, as the queue would. */
  const drain = async () => {
    for (let step = queued.shift(); step; step = queued.shift()) await work(step);
  };

  it('leads, once it is due, to every reader, and ends', async () => {
    await put();
    await subscribe('ada@partner.example');
    await subscribe('bo@partner.example');
    expect(await act({kind: 'resume'})).toBe('wrong-state');
    expect(await act({kind: 'send'})).toBeUndefined();
    await work({kind: 'begin', id: 'one'});
    expect(await read()).toEqual(jasmine.objectContaining({frozen: true, recipients: 2, batches: 1}));
    await drain();
    expect(sent.map(({to}) => to).sort()).toEqual(['ada@partner.example', 'bo@partner.example']);
    expect((await read())?.['state']).toBe('sent');
  });

  it('is led by one of two who decide at once', async () => {
    await put();
    const answers = await Promise.all([act({kind: 'send'}), act({kind: 'send'})]);
    expect(answers.filter((one) => one === undefined).length).toBe(1);
  });

  it('ends at once where nobody is to get it', async () => {
    await put({state: 'sending'});
    await work({kind: 'begin', id: 'one'});
    expect((await read())?.['state']).toBe('sent');
  });

  it('goes on after a pause where it was, and sends nothing meanwhile', async () => {
    await put({state: 'sending'});
    await subscribe('ada@partner.example');
    await work({kind: 'begin', id: 'one'});
    await act({kind: 'pause'});
    await drain();
    expect(sent).toEqual([]);
    await act({kind: 'resume'});
    await work({kind: 'begin', id: 'one'});
    await drain();
    expect(sent.length).toBe(1);
    expect((await read())?.['state']).toBe('sent');
  });

  it('goes on at once in another step when the time of one is over', async () => {
    await put({state: 'sending'});
    await subscribe('ada@partner.example');
    await work({kind: 'begin', id: 'one'});
    const [batch] = queued.splice(0);
    if (!batch) throw new Error('No batch was queued.');
    await work(batch, Date.now() - 1);
    expect([sent, queued]).toEqual([[], [batch]]);
    await drain();
    expect(sent.length).toBe(1);
    expect((await read())?.['state']).toBe('sent');
  });

  it('is asked for again by the queue while some wait, and does not end before', async () => {
    await put({state: 'sending'});
    await subscribe('ada@partner.example');
    await work({kind: 'begin', id: 'one'});
    answer = {delivery: 'deferred'};
    const [batch] = queued;
    if (!batch) throw new Error('No batch was queued.');
    await expectAsync(work(batch)).toBeRejectedWithError(NotSettledYet);
    expect((await read())?.['state']).toBe('sending');
    answer = {delivery: 'accepted'};
    await db.doc(`newsletters/one/recipients/${readerOf('ada@partner.example')}`).update({dueAt: 0});
    await work(batch);
    expect((await read())?.['state']).toBe('sent');
  });

  it('forgets no batch of a freeze that was broken off, though fewer readers are left', async () => {
    await put({state: 'sending'});
    await subscribe('ada@partner.example');
    const early = {state: 'waiting', batch: 2, attempts: 0, deferrals: 0, doubts: 0, dueAt: 0, leaseUntil: 0};
    await db.doc(`newsletters/one/recipients/${readerOf('bo@partner.example')}`).set(early);
    await work({kind: 'begin', id: 'one'});
    expect(queued.length).toBe(3);
    await drain();
    expect(sent.length).toBe(1);
    expect((await read())?.['state']).toBe('sent');
  });

  it('sends nothing twice when its steps are done twice', async () => {
    await put({state: 'sending'});
    await subscribe('ada@partner.example');
    await Promise.all([work({kind: 'begin', id: 'one'}), work({kind: 'begin', id: 'one'})]);
    await drain();
    await work({kind: 'batch', id: 'one', batch: 0});
    expect(sent.length).toBe(1);
  });

  it('begins when its time has come, and anew when its tasks were lost', async () => {
    await put({state: 'scheduled', sendAt: new Date(NOW.getTime() + HOUR)}, 'later');
    await put({state: 'scheduled', sendAt: NOW}, 'due');
    await put({state: 'sending', updatedAt: new Date(NOW.getTime() - HOUR)}, 'lost');
    await put({state: 'sending', updatedAt: NOW}, 'moving');
    const queue = async (step: Step) => void queued.push(step);
    expect((await sweepIssues(db, queue, NOW)).sort()).toEqual(['due', 'lost']);
    // What is due leaves its first step behind; what has lost its own is queued anew.
    expect(await waiting('begin-issue')).toEqual([{kind: 'begin-issue', id: 'due'}]);
    expect(queued).toEqual([{kind: 'begin', id: 'lost'}]);
    expect(await sweepIssues(db, queue, NOW)).toEqual([]);
  });

  it('follows the settings, and what holds without them where they can’t be understood', async () => {
    expect(await newsletterSettings(db)).toEqual(jasmine.objectContaining({doubt: 'miss', rate: 10}));
    await db.doc('settings/newsletter').set({doubt: 'double', rate: 3});
    expect(await newsletterSettings(db)).toEqual(jasmine.objectContaining({doubt: 'double', rate: 3}));
    await db.doc('settings/newsletter').set({doubt: 'double', rate: 'fast'});
    expect(await newsletterSettings(db)).toEqual(jasmine.objectContaining({doubt: 'miss', rate: 10}));
  });
});
