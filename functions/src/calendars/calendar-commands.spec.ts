import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {as, refusedFor} from '../testing/as';
import {calendarState} from './calendar-state';
import {renewCalendar} from './renew-calendar';
import {revokeCalendar} from './revoke-calendar';
import {calendarIdOf} from './token';

const ada = {uid: 'ada', role: 'member'} as const;

describe('The private calendar address', () => {
  const db = emulatedFirestore();
  const calendars = async () => (await db.collection('calendars').get()).docs;
  const actions = async () =>
    (await db.collection('audit').get()).docs.map((doc) => doc.get('action') as string);
  const tokenIn = (address: string) => /\/calendar\/([A-Za-z0-9_-]{43})\.ics$/.exec(address)?.[1] ?? '';

  beforeEach(emptyDatabase);

  it('is shown once, and only its hash is kept', async () => {
    const {address} = await renewCalendar.run(as(ada));
    expect(address).toMatch(/^http.*\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    const token = tokenIn(address);
    const [calendar] = await calendars();
    expect(calendar?.id).toBe(calendarIdOf(token));
    expect(calendar?.id).toMatch(/^[0-9a-f]{64}$/);
    for (const collection of await db.listCollections()) {
      for (const doc of (await collection.get()).docs) {
        expect(doc.id + JSON.stringify(doc.data())).not.toContain(token);
      }
    }
  });

  it('takes the place of the one before, and of nobody else’s', async () => {
    const {address: first} = await renewCalendar.run(as(ada));
    await renewCalendar.run(as({uid: 'bo', role: 'member'}));
    const {address: second} = await renewCalendar.run(as(ada));
    expect(first).not.toBe(second);
    const ids = (await calendars()).map(({id}) => id);
    expect(ids.length).toBe(2);
    expect(ids).toContain(calendarIdOf(tokenIn(second)));
    expect(ids).not.toContain(calendarIdOf(tokenIn(first)));
  });

  it('is one, however often it is asked for at once', async () => {
    await Promise.all([renewCalendar.run(as(ada)), renewCalendar.run(as(ada))]);
    expect((await calendars()).length).toBe(1);
  });

  it('is said to be there, and since when', async () => {
    expect(await calendarState.run(as(ada))).toEqual({});
    await renewCalendar.run(as(ada));
    const createdAt = (await calendars())[0]?.get('createdAt').toMillis() as number;
    expect(await calendarState.run(as(ada))).toEqual({createdAt});
    expect(await calendarState.run(as({uid: 'bo', role: 'member'}))).toEqual({});
  });

  it('can be ended, also by who is no member any more', async () => {
    await renewCalendar.run(as(ada));
    await revokeCalendar.run(as({uid: 'bo'}));
    expect((await calendars()).length).toBe(1);
    await revokeCalendar.run(as({uid: 'ada'}));
    expect(await calendars()).toEqual([]);
  });

  it('is in the audit log when it comes and when it goes, and not when nothing happens', async () => {
    await renewCalendar.run(as(ada));
    await revokeCalendar.run(as(ada));
    await revokeCalendar.run(as(ada));
    expect((await actions()).sort()).toEqual(['calendar-renewed', 'calendar-revoked']);
  });

  it('is given to members only', async () => {
    await expectAsync(renewCalendar.run(as({uid: 'ada'}))).toBeRejectedWith(refusedFor('not-allowed'));
    await expectAsync(calendarState.run(as({uid: 'ada'}))).toBeRejectedWith(refusedFor('not-allowed'));
    await expectAsync(revokeCalendar.run(as(undefined))).toBeRejectedWith(refusedFor('signed-out'));
    expect(await calendars()).toEqual([]);
  });

  it('can be renewed ten times a day', async () => {
    for (let i = 0; i < 10; i++) await renewCalendar.run(as(ada));
    await expectAsync(renewCalendar.run(as(ada))).toBeRejectedWith(refusedFor('too-many'));
    await expectAsync(renewCalendar.run(as({uid: 'bo', role: 'member'}))).toBeResolved();
  });
});
