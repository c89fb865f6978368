import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {as, refusedFor} from '../testing/as';
import {markNotificationsRead} from './mark-notifications-read';

const ada = {uid: 'ada', role: 'member'} as const;

describe('Marking notifications as read', () => {
  const db = emulatedFirestore();
  const add = (id: string, uid: string, more: object = {}) =>
    db.doc(`notifications/${id}`).set({uid, kind: 'role-changed', at: new Date(), ...more});
  const readIds = async () => {
    const {docs} = await db.collection('notifications').get();
    return docs.filter((doc) => doc.get('readAt') !== undefined).map(({id}) => id);
  };

  beforeEach(async () => {
    await emptyDatabase();
    await Promise.all([add('a1', 'ada'), add('a2', 'ada'), add('b1', 'bo')]);
  });

  it('marks those that are named', async () => {
    await markNotificationsRead.run(as(ada, {ids: ['a1', 'a1']}));
    expect(await readIds()).toEqual(['a1']);
  });

  it('marks all of one’s own when none is named', async () => {
    await markNotificationsRead.run(as(ada));
    expect(await readIds()).toEqual(['a1', 'a2']);
  });

  it('does not touch those of others, nor says whether they exist', async () => {
    await expectAsync(markNotificationsRead.run(as(ada, {ids: ['b1', 'nothing', 'a2']}))).toBeResolved();
    expect(await readIds()).toEqual(['a2']);
  });

  it('keeps the moment of the first reading', async () => {
    const readAt = new Date('2026-01-02T00:00:00Z');
    await add('a1', 'ada', {readAt});
    await markNotificationsRead.run(as(ada));
    expect((await db.doc('notifications/a1').get()).get('readAt').toDate()).toEqual(readAt);
  });

  it('marks more than one commit takes', async () => {
    for (let i = 0; i < 3; i++) {
      const batch = db.batch();
      for (let j = 0; j < 150; j++)
        batch.set(db.doc(`notifications/n${i}-${j}`), {uid: 'ada', at: new Date()});
      await batch.commit();
    }
    await markNotificationsRead.run(as(ada));
    expect((await readIds()).length).toBe(452);
  });

  it('takes 100 ids, and none is none', async () => {
    const ids = Array.from({length: 101}, (_, i) => `n${i}`);
    await expectAsync(markNotificationsRead.run(as(ada, {ids}))).toBeRejectedWith(refusedFor('bad-input'));
    await expectAsync(markNotificationsRead.run(as(ada, {ids: ids.slice(1)}))).toBeResolved();
    await markNotificationsRead.run(as(ada, {ids: []}));
    expect(await readIds()).toEqual([]);
  });

  it('is for members', async () => {
    await expectAsync(markNotificationsRead.run(as({uid: 'ada'}))).toBeRejectedWith(
      refusedFor('not-allowed'),
    );
    expect(await readIds()).toEqual([]);
  });
});
