import {getAuth} from 'firebase-admin/auth';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember, anAccount, as, type Asker, GRANTED, noAccounts, refusedFor} from '../testing/as';
import {emptyBucket, emulatedBucket} from '../testing/storage';
import {tracesOf} from '../testing/traces';
import {renewCalendar} from '../calendars/renew-calendar';
import {runTask} from '../outbox/outbox';
import {listenToLogs} from '../testing/listen-to-logs';
import {deleteMyAccount} from './delete-my-account';
import {eraseAccount} from './erase-account';
import {exclusionRef} from './exclusion';
import {indexPeople} from './index-people';
import {requestAccess} from './request-access';
import {updateProfile} from './update-profile';

const ada: Asker = {uid: 'ada', role: 'member'};
const ADDRESS = 'ada@partner.example';
const confirmed = {confirm: 'delete'};

describe('Deleting one’s account', () => {
  const db = emulatedFirestore();
  const at = new Date('2026-01-01T00:00:00Z');
  const accounts = async () => (await getAuth().listUsers()).users.map(({uid}) => uid);
  const tasks = async () =>
    (await db.collection('outbox').get()).docs.map((doc) => doc.get('task') as object);
  const mail = (to: string, words = 'Words.') => ({
    task: {kind: 'send-mail', letter: {to, subject: 'Subject', paragraphs: [words], footer: ''}},
    ...{dueAt: 0, attempts: 0, leaseUntil: 0},
  });

  const portal = {db, auth: getAuth(), bucket: emulatedBucket()};
  let heard: ReturnType<typeof listenToLogs>;
  afterEach(() => heard.stop());

  beforeEach(async () => {
    heard = listenToLogs();
    await Promise.all([emptyDatabase(), noAccounts(), emptyBucket()]);
    await Promise.all([
      aMember('ada', {name: 'Ada Lovelace'}),
      anAccount(ada),
      aMember('boss', {role: 'admin'}),
    ]);
  });

  it('leaves neither name nor address anywhere, and nothing of what others have is touched', async () => {
    await aMember('bo', {name: 'Bo'});
    await anAccount({uid: 'bo', role: 'member'});
    await db.doc('accessRequests/ada').set({name: 'Ada Lovelace', email: ADDRESS, state: 'approved'});
    await db.doc('invitations/to-ada').set({email: ADDRESS, invitedBy: 'boss', state: 'accepted'});
    await db.doc('invitations/by-ada').set({email: 'cy@partner.example', invitedBy: 'ada', state: 'open'});
    await db.doc('notifications/to-ada').set({uid: 'ada', kind: 'role-changed', at});
    await db.doc('notifications/to-bo').set({uid: 'bo', kind: 'document-added', actor: 'ada', at});
    await db.doc('documents/minutes').set({title: 'Minutes', addedBy: 'ada'});
    await db.doc('outbox/to-ada').set(mail(ADDRESS));
    await db.doc('outbox/about-ada').set(mail('boss@partner.example', `It is about ${ADDRESS}.`));
    await db.doc('outbox/to-bo').set(mail('bo@partner.example'));
    await renewCalendar.run(as(ada));
    await updateProfile.run(
      as(ada, {name: 'Ada Lovelace', workPackages: [3], listed: true, shows: ['email']}),
    );
    await indexPeople(db);
    const places = {...portal, logs: async () => new Map([['functions', heard.text()]])};
    // A mail that can't be sent is logged, and stays.
    const broken = db.doc('outbox/broken');
    await broken.set({...mail(ADDRESS), task: {kind: 'send-mail', letter: {to: ADDRESS}}});
    expect(await runTask(db, broken)).toBeFalse();
    expect(heard.text()).toContain('A task failed');
    const words = ['Lovelace', ADDRESS];
    // Its twin: before, there is enough to be found.
    expect((await tracesOf(words, places)).length).toBeGreaterThan(6);

    await deleteMyAccount.run(as(ada, confirmed));
    await indexPeople(db);
    expect(await tracesOf(words, places)).toEqual([]);
    expect(await accounts()).toEqual(['bo']);
    expect((await db.collection('calendars').get()).size).toBe(0);
    for (const path of [
      ...['members/bo', 'invitations/by-ada', 'notifications/to-bo', 'documents/minutes', 'outbox/to-bo'],
    ]) {
      expect((await db.doc(path).get()).exists)
        .withContext(path)
        .toBeTrue();
    }
    expect((await db.doc('documents/minutes').get()).get('addedBy')).toBe('ada');
  });

  it('kills every live token at once, also against being used to come back', async () => {
    await deleteMyAccount.run(as(ada, confirmed));
    const revocation = await db.doc('revocations/ada').get();
    expect(revocation.get('since')).toBeGreaterThan(GRANTED);
    const profile = {name: 'Ada', workPackages: [], listed: true, shows: []};
    await expectAsync(updateProfile.run(as(ada, profile))).toBeRejectedWith(refusedFor('signed-out'));
    await expectAsync(deleteMyAccount.run(as({uid: 'ada'}, confirmed))).toBeRejectedWith(
      refusedFor('signed-out'),
    );
    await expectAsync(renewCalendar.run(as({uid: 'boss', role: 'admin'}))).toBeResolved();
  });

  it('is told in the audit log by number, and leaves the rest to tasks', async () => {
    await deleteMyAccount.run(as(ada, confirmed));
    const entries = (await db.collection('audit').get()).docs.map((doc) => doc.data());
    expect(entries).toEqual([
      jasmine.objectContaining({
        action: 'account-deleted',
        by: 'ada',
        target: 'ada',
        details: {before: 'member'},
      }),
    ]);
    expect(await tasks()).toEqual(
      jasmine.arrayWithExactContents([
        {kind: 'index-people'},
        {kind: 'clear-tokens'},
        {kind: 'remove-files', prefix: 'incoming/ada/'},
      ]),
    );
  });

  it('takes more notifications than one commit can', async () => {
    for (let i = 0; i < 3; i++) {
      const batch = db.batch();
      for (let j = 0; j < 300; j++) batch.set(db.doc(`notifications/n${i}-${j}`), {uid: 'ada', at});
      await batch.commit();
    }
    await deleteMyAccount.run(as(ada, confirmed));
    expect((await db.collection('notifications').get()).size).toBe(0);
  });

  it('keeps an exclusion, which is a hash', async () => {
    await exclusionRef(db, ADDRESS).set({at});
    await deleteMyAccount.run(as(ada, confirmed));
    expect((await exclusionRef(db, ADDRESS).get()).exists).toBeTrue();
  });

  it('also goes for who never was a member, and asked for access', async () => {
    await anAccount({uid: 'guest'});
    const form = {name: 'Grace Hopper', organisation: 'A ship', message: 'I count samples.'};
    await requestAccess.run(as({uid: 'guest'}, form));
    const words = ['Hopper', 'guest@partner.example'];
    expect(await tracesOf(words, portal)).toContain('accessRequests/guest');
    await deleteMyAccount.run(as({uid: 'guest'}, confirmed));
    expect(await tracesOf(words, portal)).toEqual([]);
    expect(await accounts()).not.toContain('guest');
  });

  it('asks for a fresh sign-in', async () => {
    const minutesAgo = (minutes: number) => ({...ada, signedInAt: Date.now() / 1000 - minutes * 60});
    await expectAsync(deleteMyAccount.run(as(minutesAgo(11), confirmed))).toBeRejectedWith(
      refusedFor('sign-in-again'),
    );
    expect((await db.doc('members/ada').get()).exists).toBeTrue();
    await expectAsync(deleteMyAccount.run(as(minutesAgo(9), confirmed))).toBeResolved();
  });

  it('asks for the word', async () => {
    for (const data of [{}, {confirm: 'yes'}, {confirm: 'delete', uid: 'boss'}]) {
      await expectAsync(deleteMyAccount.run(as(ada, data))).toBeRejectedWith(refusedFor('bad-input'));
    }
    expect((await db.doc('members/ada').get()).exists).toBeTrue();
  });

  describe('of an admin', () => {
    const boss: Asker = {uid: 'boss', role: 'admin'};

    it('is refused to the last one', async () => {
      await expectAsync(deleteMyAccount.run(as(boss, confirmed))).toBeRejectedWith(refusedFor('last-admin'));
      expect((await db.doc('members/boss').get()).exists).toBeTrue();
      await aMember('second', {role: 'admin'});
      await expectAsync(deleteMyAccount.run(as(boss, confirmed))).toBeResolved();
    });

    it('succeeds for one of two who leave at once', async () => {
      await aMember('second', {role: 'admin'});
      const both = [boss, {uid: 'second', role: 'admin'} as const];
      const results = await Promise.allSettled(both.map((one) => deleteMyAccount.run(as(one, confirmed))));
      expect(results.filter(({status}) => status === 'fulfilled').length).toBe(1);
      expect((await db.collection('members').where('role', '==', 'admin').get()).size).toBe(1);
    });
  });

  it('can be finished again and again, and never touches a member', async () => {
    await eraseAccount(db, 'ada');
    expect(await accounts()).toEqual(['ada']);
    await db.doc('members/ada').delete();
    await eraseAccount(db, 'ada');
    await expectAsync(eraseAccount(db, 'ada')).toBeResolved();
    expect(await accounts()).toEqual([]);
  });
});
