import {getAuth} from 'firebase-admin/auth';
import {grantRole} from '../../../tools/people/grant-role';
import {standingRole} from '../access/require-role';
import {drainOutbox} from '../outbox/outbox';
import {emulatedFirestore} from '../testing/emulated';
import {
  aPersonWith,
  actorOf,
  anAccount,
  audited,
  emptyPortal,
  fieldsOf,
  refusing,
  waiting,
} from '../testing/people';

describe('The grant tool', () => {
  const db = emulatedFirestore();

  beforeEach(emptyPortal);

  const grant = async (uid: string, role?: 'member' | 'editor' | 'admin') =>
    grantRole(db, getAuth(), await getAuth().getUser(uid), role);
  const standing = async (uid: string) =>
    standingRole((await actorOf(uid)) as unknown as Parameters<typeof standingRole>[0], db);

  it('makes the first admin of somebody who has only signed in', async () => {
    const {uid} = await anAccount('first@partner.example', {name: 'The first'});
    await grant(uid, 'admin');
    expect(await standing(uid)).toBe('admin');
    expect(await fieldsOf(`members/${uid}`)).toEqual(
      jasmine.objectContaining({name: 'The first', role: 'admin', admittedBy: 'grant'}),
    );
    expect(await audited()).toEqual([`member-admitted grant-tool ${uid}`]);
  });

  it('takes a role away, and leaves it to the outbox to bar the address from its domain', async () => {
    const {uid} = await aPersonWith('member', 'ada@partner.example');
    await grant(uid);
    expect(await standing(uid)).toBeUndefined();
    expect((await db.collection('exclusions').get()).size).toBe(0);
    expect((await waiting('sync-claims')).length).toBe(1);
    await drainOutbox(db);
    expect((await db.collection('exclusions').get()).size).toBe(1);
    await grant(uid, 'member');
    await drainOutbox(db);
    expect((await db.collection('exclusions').get()).size).toBe(0);
  });

  it('takes over claims from before there were member documents', async () => {
    const {uid} = await anAccount('old@partner.example');
    await getAuth().setCustomUserClaims(uid, {role: 'editor', roleSince: 1_700_000_000, other: 1});
    await grant(uid, 'member');
    expect((await getAuth().getUser(uid)).customClaims).toEqual(
      jasmine.objectContaining({role: 'member', roleEmail: 'old@partner.example', other: 1}),
    );
    expect((await fieldsOf(`revocations/${uid}`))?.['since']).toBeGreaterThan(1_700_000_000);
  });

  it('does nothing to who has no role, and keeps the last admin', async () => {
    const stranger = await anAccount('stranger@elsewhere.example');
    await grant(stranger.uid);
    expect(await fieldsOf(`members/${stranger.uid}`)).toBeUndefined();
    const {uid} = await aPersonWith('admin', 'admin@partner.example');
    await expectAsync(grant(uid)).toBeRejectedWith(refusing('last-admin'));
    expect(await standing(uid)).toBe('admin');
  });
});
