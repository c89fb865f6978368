import {getAuth} from 'firebase-admin/auth';
import {emulatedFirestore} from '../testing/emulated';
import {aPersonWith, anAccount, emptyPortal} from '../testing/people';
import {syncClaims} from './sync-claims';

describe('Bringing claims after the member document', () => {
  const db = emulatedFirestore();
  const ADDRESS = 'ada@partner.example';

  beforeEach(emptyPortal);

  const claimsOf = async (uid: string) => (await getAuth().getUser(uid)).customClaims ?? {};

  it('gives what the document says, bound to its address, and keeps what is not the portal’s', async () => {
    const {uid} = await aPersonWith('member', ADDRESS);
    await db.doc(`members/${uid}`).update({role: 'editor', roleSince: 1_800_000_000});
    await getAuth().setCustomUserClaims(uid, {role: 'member', other: 1});
    await syncClaims(db, uid);
    const claims = {role: 'editor', roleSince: 1_800_000_000, roleEmail: ADDRESS, other: 1};
    expect(await claimsOf(uid)).toEqual(claims);
    await syncClaims(db, uid);
    expect(await claimsOf(uid)).toEqual(claims);
  });

  it('gives none without a document, without a role, or with one that is no role', async () => {
    const {uid} = await anAccount(ADDRESS);
    for (const fields of [undefined, {email: ADDRESS}, {email: ADDRESS, role: 'owner', roleSince: 1}]) {
      await getAuth().setCustomUserClaims(uid, {role: 'admin', roleSince: 1, roleEmail: ADDRESS});
      if (fields) await db.doc(`members/${uid}`).set(fields);
      await syncClaims(db, uid);
      expect(await claimsOf(uid)).toEqual({});
    }
  });

  it('follows a role that changes while it works', async () => {
    const {uid} = await aPersonWith('member', ADDRESS);
    const auth = getAuth();
    const set = auth.setCustomUserClaims.bind(auth);
    const spy = spyOn(auth, 'setCustomUserClaims').and.callFake(async (...args) => {
      await set(...args);
      if (spy.calls.count() === 1) await db.doc(`members/${uid}`).update({role: 'admin'});
    });
    await syncClaims(db, uid);
    expect((await claimsOf(uid))['role']).toBe('admin');
  });

  it('ends the sessions from before a removal once, and none that began after it', async () => {
    const {uid} = await anAccount(ADDRESS);
    const revoke = spyOn(getAuth(), 'revokeRefreshTokens').and.callThrough();
    await syncClaims(db, uid);
    expect(revoke).not.toHaveBeenCalled();
    await db.doc(`revocations/${uid}`).set({since: 1_700_000_000});
    await syncClaims(db, uid);
    expect(revoke).not.toHaveBeenCalled();
    await db.doc(`revocations/${uid}`).set({since: Math.floor(Date.now() / 1000) + 1});
    await syncClaims(db, uid);
    expect(revoke).toHaveBeenCalledOnceWith(uid);
  });

  it('has nothing to do for an account that is gone', async () => {
    const {uid} = await aPersonWith('member', ADDRESS);
    await getAuth().deleteUser(uid);
    await expectAsync(syncClaims(db, uid)).toBeResolved();
  });
});
