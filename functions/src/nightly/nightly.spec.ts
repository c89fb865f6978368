import {getAuth} from 'firebase-admin/auth';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember, anAccount, GRANTED, noAccounts} from '../testing/as';
import {JOBS, runNightly} from './nightly';
import {reviewAddresses} from './review-addresses';
import {sweepInvitations, sweepNotifications, sweepRequests} from './sweep';
import {sweepRevocations} from './sweep-revocations';

describe('The night', () => {
  const db = emulatedFirestore();
  const now = new Date('2026-06-01T01:00:00Z');
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const idsIn = async (collection: string) => (await db.collection(collection).get()).docs.map(({id}) => id);

  beforeEach(() => Promise.all([emptyDatabase(), noAccounts()]));

  it('does everything else when something fails, and says what did', async () => {
    const done: string[] = [];
    const failed = await runNightly(db, now, {
      first: () => Promise.resolve(void done.push('first')),
      broken: () => Promise.reject(new Error('ada@partner.example')),
      last: () => Promise.resolve(done.push('last')),
    });
    expect(failed).toEqual(['broken']);
    expect(done).toEqual(['first', 'last']);
  });

  it('forgets counters that have run out', async () => {
    await db.doc('limits/over').set({count: 1, expiresAt: ago(1)});
    await db.doc('limits/running').set({count: 1, expiresAt: ago(-1)});
    expect(await JOBS['sweep-limits']?.(db, now)).toBe(1);
    expect(await idsIn('limits')).toEqual(['running']);
  });

  it('deletes notifications older than 90 days, however many', async () => {
    for (let i = 0; i < 2; i++) {
      const batch = db.batch();
      for (let j = 0; j < 300; j++) batch.set(db.doc(`notifications/n${i}-${j}`), {uid: 'ada', at: ago(91)});
      await batch.commit();
    }
    await db.doc('notifications/young').set({uid: 'ada', at: ago(89)});
    expect(await sweepNotifications(db, now)).toBe(600);
    expect(await idsIn('notifications')).toEqual(['young']);
  });

  it('deletes invitations 90 days after they ended', async () => {
    await db.doc('invitations/old').set({state: 'accepted', expiresAt: ago(91)});
    await db.doc('invitations/recent').set({state: 'open', expiresAt: ago(89)});
    expect(await sweepInvitations(db, now)).toBe(1);
    expect(await idsIn('invitations')).toEqual(['recent']);
  });

  it('deletes requests a year after their decision, and lets open ones wait', async () => {
    await db.doc('accessRequests/old').set({state: 'declined', askedAt: ago(400), decidedAt: ago(366)});
    await db.doc('accessRequests/recent').set({state: 'approved', askedAt: ago(400), decidedAt: ago(364)});
    await db.doc('accessRequests/waiting').set({state: 'open', askedAt: ago(400)});
    expect(await sweepRequests(db, now)).toBe(1);
    expect(await idsIn('accessRequests')).toEqual(['recent', 'waiting']);
  });

  describe('forgets revocations', () => {
    it('of deleted accounts, once their tokens are dead', async () => {
      await db.doc('revocations/long-gone').set({since: 5, deletedAt: ago(1)});
      await db.doc('revocations/just-gone').set({since: 5, deletedAt: ago(1 / 24)});
      await db.doc('revocations/removed').set({since: 5});
      expect(await sweepRevocations(db, now)).toBe(1);
      expect(await idsIn('revocations')).toEqual(['just-gone', 'removed']);
    });

    it('only when the account is gone', async () => {
      await anAccount({uid: 'still-there', role: 'member'});
      await db.doc('revocations/still-there').set({since: 5, deletedAt: ago(1)});
      expect(await sweepRevocations(db, now)).toBe(0);
      await getAuth().deleteUser('still-there');
      expect(await sweepRevocations(db, now)).toBe(1);
    });
  });

  describe('reviews addresses', () => {
    const roleOf = async (uid: string) => (await db.doc(`members/${uid}`).get()).get('role') as unknown;

    beforeEach(async () => {
      for (const uid of ['ada', 'bo']) await Promise.all([aMember(uid), anAccount({uid, role: 'member'})]);
    });

    it('and takes the role of who has another address now, with all that hangs on it', async () => {
      await db.doc('calendars/of-ada').set({uid: 'ada', createdAt: now});
      await getAuth().updateUser('ada', {email: 'ada@elsewhere.example'});
      expect(await reviewAddresses(db, now)).toBe(1);
      expect(await roleOf('ada')).toBeUndefined();
      expect(await roleOf('bo')).toBe('member');
      expect((await db.doc('revocations/ada').get()).get('since')).toBeGreaterThanOrEqual(GRANTED);
      expect(await idsIn('calendars')).toEqual([]);
      const [entry] = (await db.collection('audit').get()).docs;
      expect(entry?.data()).toEqual(
        jasmine.objectContaining({
          ...{action: 'role-removed', by: 'portal', target: 'ada'},
          details: {before: 'member', why: 'address-changed'},
        }),
      );
      expect(await reviewAddresses(db, now)).toBe(0);
    });

    it('and takes the role of who has no account any more', async () => {
      await getAuth().deleteUser('bo');
      expect(await reviewAddresses(db, now)).toBe(1);
      expect(await roleOf('bo')).toBeUndefined();
      expect(await roleOf('ada')).toBe('member');
    });

    it('and leaves alone whose role was given to whoever holds the account', async () => {
      await getAuth().setCustomUserClaims('ada', {role: 'member', roleSince: GRANTED});
      await getAuth().updateUser('ada', {email: 'ada@elsewhere.example'});
      expect(await reviewAddresses(db, now)).toBe(0);
      expect(await roleOf('ada')).toBe('member');
    });

    it('and never takes the last admin', async () => {
      await aMember('boss', {role: 'admin'});
      expect(await reviewAddresses(db, now)).toBe(0);
      await aMember('second', {role: 'admin'});
      await anAccount({uid: 'second', role: 'admin'});
      expect(await reviewAddresses(db, now)).toBe(1);
      expect(await roleOf('boss')).toBeUndefined();
      expect(await roleOf('second')).toBe('admin');
    });
  });
});
