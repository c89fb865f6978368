import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember, as, refusedFor} from '../testing/as';
import {SAME_VISIT_MS, visitWorkspace} from './visit-workspace';

const ada = {uid: 'ada', role: 'member'} as const;

describe('A visit to the workspace', () => {
  const db = emulatedFirestore();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  beforeEach(emptyDatabase);

  it('has none before it the first time, and is noted', async () => {
    await aMember('ada');
    const began = Date.now();
    expect(await visitWorkspace.run(as(ada))).toEqual({});
    const visitedAt = (await db.doc('members/ada').get()).get('visitedAt').toMillis();
    expect(visitedAt).toBeGreaterThanOrEqual(began);
  });

  it('answers when the one before was', async () => {
    const before = minutesAgo(31);
    await aMember('ada', {visitedAt: before, previousVisitAt: minutesAgo(500)});
    expect(await visitWorkspace.run(as(ada))).toEqual({previousVisit: before.getTime()});
  });

  it('goes on through reloads, and the one before stays the one before', async () => {
    const before = minutesAgo(500);
    await aMember('ada', {visitedAt: before});
    for (let i = 0; i < 3; i++) {
      expect(await visitWorkspace.run(as(ada))).toEqual({previousVisit: before.getTime()});
    }
  });

  it('that is the first goes on through reloads too', async () => {
    await aMember('ada', {visitedAt: minutesAgo(29)});
    expect(await visitWorkspace.run(as(ada))).toEqual({});
    expect(SAME_VISIT_MS).toBe(30 * 60_000);
  });

  it('is for members', async () => {
    await aMember('ada');
    await expectAsync(visitWorkspace.run(as({uid: 'ada'}))).toBeRejectedWith(refusedFor('not-allowed'));
    expect((await db.doc('members/ada').get()).get('visitedAt')).toBeUndefined();
    await expectAsync(visitWorkspace.run(as(ada))).toBeResolved();
  });
});
