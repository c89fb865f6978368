import {getAuth} from 'firebase-admin/auth';
import {anEvent} from '../../../test/fixtures/nouns';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {aMember, anAccount, as, GRANTED, noAccounts} from '../testing/as';
import {answerCalendar, FRESH_MS, membersCalendar} from './private-calendar';
import {renewCalendar} from './renew-calendar';
import {revokeCalendar} from './revoke-calendar';

const ada = {uid: 'ada', role: 'member'} as const;

describe('The calendar at a private address', () => {
  const db = emulatedFirestore();
  let served: Served;
  let now: number;
  let calendar: () => Promise<string>;

  beforeAll(async () => {
    served = await serve((request, response) => answerCalendar(request, response, db, calendar));
  });
  afterAll(() => served.close());

  beforeEach(async () => {
    now = Date.now();
    calendar = membersCalendar(
      () => db,
      () => now,
    );
    await Promise.all([emptyDatabase(), noAccounts()]);
    await Promise.all([aMember('ada'), anAccount(ada)]);
  });

  const addEvent = (changes: Parameters<typeof anEvent>[0]) => {
    const {id, ...fields} = anEvent(changes);
    return db.doc(`events/${id}`).set(fields);
  };
  const pathOf = async (person: Parameters<typeof as>[0] = ada) =>
    new URL((await renewCalendar.run(as(person))).address).pathname;
  const ask = (path: string, init: RequestInit = {}) => fetch(`${served.origin}${path}`, init);
  /** Asks as who has this answer. Node's `fetch` would say by itself that it wants the whole. */
  const knowing = ({headers}: Response) => ({
    'If-None-Match': headers.get('etag') ?? '',
    'Cache-Control': 'max-age=0',
  });
  const headersOf = ({headers}: Response) =>
    Object.fromEntries([...headers].filter(([name]) => !['date', 'keep-alive', 'connection'].includes(name)));

  it('holds the consortium’s and the public events, meetings and deadlines', async () => {
    await addEvent({id: 'open', title: 'Open day', start: '2027-01-10'});
    await addEvent({
      id: 'inner',
      title: 'Board',
      visibility: 'consortium',
      kind: 'meeting',
      start: '2027-01-11',
    });
    await addEvent({
      id: 'due',
      title: 'Report',
      visibility: 'consortium',
      kind: 'deadline',
      start: '2027-01-12',
    });
    const answer = await ask(await pathOf());
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const summary of ['Open day', 'Board', 'Deadline: Report']) {
      expect(text).toContain(`SUMMARY:${summary}`);
    }
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  });

  it('is kept by nobody on the way, and indexed by nobody', async () => {
    const {headers} = await ask(await pathOf());
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('is read once a minute, however many ask; what is new comes then', async () => {
    await addEvent({id: 'first', title: 'First', start: '2027-01-10'});
    const path = await pathOf();
    expect(await (await ask(path)).text()).toContain('SUMMARY:First');
    await addEvent({id: 'second', title: 'Second', start: '2027-01-11'});
    expect(await (await ask(path)).text()).not.toContain('Second');
    now += FRESH_MS;
    expect(await (await ask(path)).text()).toContain('SUMMARY:Second');
  });

  it('answers who has it already in short, until something changes', async () => {
    await addEvent({id: 'first', title: 'First', start: '2027-01-10'});
    const path = await pathOf();
    const headers = knowing(await ask(path));
    const again = await ask(path, {headers});
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toBe('private, no-store');
    await addEvent({id: 'second', title: 'Second', start: '2027-01-11'});
    now += FRESH_MS;
    expect((await ask(path, {headers})).status).toBe(200);
  });

  it('leaves out events that fail their schema', async () => {
    await addEvent({id: 'good', title: 'Good', start: '2027-01-10'});
    await db.doc('events/bad').set({title: 'Bad', start: '2027-01-10'});
    const text = await (await ask(await pathOf())).text();
    expect(text).toContain('SUMMARY:Good');
    expect(text).not.toContain('Bad');
  });

  it('answers HEAD as GET, without the calendar, and refuses other methods', async () => {
    const path = await pathOf();
    const head = await ask(path, {method: 'HEAD'});
    expect(head.status).toBe(200);
    expect(head.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await ask(path, {method});
      expect(refused.status).withContext(method).toBe(405);
      expect(refused.headers.get('allow')).toBe('GET, HEAD');
    }
  });

  describe('answers the same 404', () => {
    let nowhere: {headers: Record<string, string>; body: string};
    const expectNothing = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await ask(path, {headers});
      expect(answer.status).withContext(path).toBe(404);
      expect(headersOf(answer)).toEqual(nowhere.headers);
      expect(await answer.text()).toBe(nowhere.body);
    };

    beforeEach(async () => {
      const answer = await ask(`/calendar/${'A'.repeat(43)}.ics`);
      nowhere = {headers: headersOf(answer), body: await answer.text()};
    });

    it('as problem details', () => {
      expect(nowhere.headers).toEqual(
        jasmine.objectContaining({
          'content-type': 'application/problem+json; charset=utf-8',
          'cache-control': 'private, no-store',
        }),
      );
      expect(JSON.parse(nowhere.body)).toEqual(jasmine.objectContaining({status: 404, title: 'Not Found'}));
    });

    it('for addresses that are none', async () => {
      const path = await pathOf();
      for (const other of [
        '/calendar/short.ics',
        '/calendar/.ics',
        '/calendar/%E0%A4%A.ics',
        `${path}x`,
        path.replace('.ics', ''),
        path.replace('.ics', '.ICS'),
        path.replace('.ics', 'A.ics'),
        '/calendar/calendars%2Fone.ics',
      ]) {
        await expectNothing(other);
      }
      expect((await ask(path)).status).toBe(200);
    });

    it('after a revocation, and for the address before a new one', async () => {
      const first = await pathOf();
      const second = await pathOf();
      await expectNothing(first);
      expect((await ask(second)).status).toBe(200);
      await revokeCalendar.run(as(ada));
      await expectNothing(second);
    });

    const losses: Record<string, () => Promise<unknown>> = {
      'has no role any more': async () => {
        const {role: _role, ...rest} = (await db.doc('members/ada').get()).data() ?? {};
        await db.doc('members/ada').set(rest);
      },
      'holds a role that is none': () => db.doc('members/ada').update({role: 'friend'}),
      'holds a role since nobody knows when': () => db.doc('members/ada').update({roleSince: 'long'}),
      'is gone': () => db.doc('members/ada').delete(),
      'was revoked at the second of the grant': () => db.doc('revocations/ada').set({since: GRANTED}),
      'was revoked by a document that says nothing sensible': () =>
        db.doc('revocations/ada').set({since: 'x'}),
      'has no account': () => getAuth().deleteUser('ada'),
      'has a disabled account': () => getAuth().updateUser('ada', {disabled: true}),
      'has another address than the role was given to': () =>
        getAuth().updateUser('ada', {email: 'elsewhere@other.example'}),
    };
    for (const [what, lose] of Object.entries(losses)) {
      it(`when its owner ${what}`, async () => {
        const path = await pathOf();
        expect((await ask(path)).status).toBe(200);
        const kept = knowing(await ask(path));
        await lose();
        await expectNothing(path);
        // The calendar is still in memory, and its owner may name the version they have: nothing all the same.
        await expectNothing(path, kept);
      });
    }

    it('but not when the owner was admitted again after a revocation', async () => {
      const path = await pathOf();
      await db.doc('revocations/ada').set({since: GRANTED - 1});
      expect((await ask(path)).status).toBe(200);
    });
  });
});
