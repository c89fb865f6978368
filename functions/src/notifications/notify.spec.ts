import {enqueue, runTask} from '../outbox/outbox';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember} from '../testing/as';
import {notify} from './notify';

const at = new Date('2026-03-01T00:00:00Z');
const notification = {kind: 'document-added', about: 'minutes', title: 'Minutes', actor: 'ada', at} as const;

describe('Telling people something', () => {
  const db = emulatedFirestore();
  const told = async () => (await db.collection('notifications').get()).docs;

  beforeEach(async () => {
    await emptyDatabase();
    await Promise.all([aMember('ada'), aMember('bo')]);
  });

  it('gives each of them a notification of their own', async () => {
    await notify(db, 'task', ['ada', 'bo'], notification);
    const docs = await told();
    expect(docs.map(({id}) => id)).toEqual(['task-ada', 'task-bo']);
    expect(docs[0]?.data()).toEqual(
      jasmine.objectContaining({uid: 'ada', kind: 'document-added', about: 'minutes', title: 'Minutes'}),
    );
  });

  it('twice tells them once, and what was read stays read', async () => {
    await notify(db, 'task', ['ada'], notification);
    await db.doc('notifications/task-ada').update({readAt: at});
    await notify(db, 'task', ['ada', 'ada', 'bo'], notification);
    expect((await told()).length).toBe(2);
    expect((await db.doc('notifications/task-ada').get()).get('readAt').toDate()).toEqual(at);
  });

  it('passes over who is no member, or none any more', async () => {
    await db.doc('members/removed').set({name: 'Removed'});
    await notify(db, 'task', ['removed', 'stranger', 'bo'], notification);
    expect((await told()).map(({id}) => id)).toEqual(['task-bo']);
  });

  it('reaches more people than one transaction takes', async () => {
    const uids = Array.from({length: 250}, (_, i) => `m${i}`);
    const batch = db.batch();
    for (const uid of uids) batch.set(db.doc(`members/${uid}`), {role: 'member'});
    await batch.commit();
    await notify(db, 'task', uids, notification);
    expect((await told()).length).toBe(250);
  });

  it('works from the outbox, where its moment has become a Timestamp', async () => {
    const task = await db.runTransaction((transaction) =>
      Promise.resolve(enqueue(db, transaction, {kind: 'notify', uids: ['ada'], notification})),
    );
    expect(await runTask(db, task)).toBeTrue();
    expect((await db.doc(`notifications/${task.id}-ada`).get()).get('at').toDate()).toEqual(at);
  });
});
