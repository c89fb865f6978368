import {getAuth} from 'firebase-admin/auth';
import {emulatedFirestore} from '../testing/emulated';
import {
  aPersonWith,
  type Actor,
  actorOf,
  anAccount,
  audited,
  callAs,
  emptyPortal,
  fieldsOf,
  refusing,
  waiting,
} from '../testing/people';
import {
  browsersAuth,
  callerOf,
  freshAddress,
  signInWithGoogle,
  signInWithPassword,
  signUpWithPassword,
  theNextSecond,
} from '../testing/sign-ins';
import {admitDomain} from './admit-domain';
import {changeRole} from './change-role';
import {admitByDomain, claimAccess} from './claim-access';
import {dropDomain} from './drop-domain';

const DOMAIN = 'institute.example';
const ADA = `ada@${DOMAIN}`;

describe('Coming in by an admitted domain', () => {
  const db = emulatedFirestore();
  let admin: Actor;

  beforeEach(async () => {
    await emptyPortal();
    admin = await aPersonWith('admin', 'admin@partner.example');
    await callAs(admitDomain, admin, {domain: DOMAIN, partner: 'sciensano'});
  });

  const claim = (actor: Actor) => callAs(claimAccess, actor);

  it('makes whoever has a verified address of it a member of its partner', async () => {
    const ada = await anAccount(ADA, {name: 'Ada'});
    expect(await claim(ada)).toEqual({admitted: true});
    expect(await fieldsOf(`members/${ada.uid}`)).toEqual(
      jasmine.objectContaining({
        name: 'Ada',
        email: ADA,
        role: 'member',
        partner: 'sciensano',
        admittedBy: 'domain',
      }),
    );
    expect((await actorOf(ada.uid)).token).toEqual(
      jasmine.objectContaining({role: 'member', roleEmail: ADA}),
    );
    expect(await audited()).toContain(`member-admitted portal ${ada.uid}`);
    expect((await waiting('send-mail')).map(({letter}) => letter.to)).toEqual([ADA]);
  });

  it('is idempotent, also when it is asked twice at the same time', async () => {
    const ada = await anAccount(ADA);
    expect(await Promise.all([claim(ada), claim(ada)])).toEqual([{admitted: true}, {admitted: true}]);
    const before = await fieldsOf(`members/${ada.uid}`);
    expect(await claim(ada)).toEqual({admitted: true});
    expect(await fieldsOf(`members/${ada.uid}`)).toEqual(before);
    expect((await audited()).filter((entry) => entry.startsWith('member-admitted')).length).toBe(1);
  });

  it('is nothing for an address that is not verified, by the token or by the account of now', async () => {
    const ada = await anAccount(ADA, {verified: false});
    expect(await claim(ada)).toEqual({admitted: false});
    const claiming = {...ada, token: {...ada.token, email_verified: true}};
    expect(await claim(claiming)).toEqual({admitted: false});
    expect(await fieldsOf(`members/${ada.uid}`)).toBeUndefined();
    await getAuth().updateUser(ada.uid, {emailVerified: true});
    expect(await claim(ada)).toEqual({admitted: false});
    expect(await claim(await actorOf(ada.uid))).toEqual({admitted: true});
  });

  it('goes by the address the account has now, not by the one in an older token', async () => {
    const ada = await anAccount(ADA);
    await getAuth().updateUser(ada.uid, {email: 'ada@elsewhere.example', emailVerified: true});
    expect(await claim(ada)).toEqual({admitted: false});
    await getAuth().updateUser(ada.uid, {email: ADA, emailVerified: true});
    expect(await claim(ada)).toEqual({admitted: true});
  });

  it('is nothing for a disabled account, or for who has not signed in', async () => {
    const ada = await anAccount(ADA);
    await getAuth().updateUser(ada.uid, {disabled: true});
    expect(await claim(ada)).toEqual({admitted: false});
    await expectAsync(callAs(claimAccess, undefined)).toBeRejectedWith(refusing('signed-out'));
  });

  for (const lookalike of [
    `ada@mail.${DOMAIN}`,
    `ada@not${DOMAIN}`,
    `ada@${DOMAIN}.evil.example`,
    'ada@1nstitute.example',
    'ada@xn--nstitute-5ve.example',
  ]) {
    it(`is nothing for ${lookalike}`, async () => {
      const actor = await anAccount(lookalike, {uid: 'lookalike'});
      expect(await claim(actor)).toEqual({admitted: false});
      expect(await fieldsOf('members/lookalike')).toBeUndefined();
    });
  }

  for (const strange of [
    `ada@${DOMAIN}.`,
    `"ada@${DOMAIN}"@evil.example`,
    `ada@ ${DOMAIN}`,
    'ada@',
    'ada',
    '',
    `ada@${DOMAIN}/../x`,
    'ada@institute',
  ]) {
    it(`is nothing for an address that the Auth service would not keep: ${JSON.stringify(strange)}`, async () => {
      const uid = 'strange';
      const record = {uid, email: strange, emailVerified: true};
      spyOn(getAuth(), 'getUser').and.resolveTo(
        record as Awaited<ReturnType<ReturnType<typeof getAuth>['getUser']>>,
      );
      const actor = {uid, token: {email: strange, email_verified: true}};
      expect(await claim(actor)).toEqual({admitted: false});
    });
  }

  it('knows an address in capitals for the same', async () => {
    const ada = await anAccount('Ada@Institute.Example', {uid: 'ada'});
    expect(await claim({...ada, token: {...ada.token, email: 'Ada@Institute.EXAMPLE'}})).toEqual({
      admitted: true,
    });
    expect((await fieldsOf('members/ada'))?.['email']).toBe(ADA);
  });

  it('never gives back what was taken away: not to the account, and not to a new one with the address', async () => {
    const ada = await anAccount(ADA);
    await claim(ada);
    await callAs(changeRole, admin, {uid: ada.uid, role: 'none'});
    expect(await claim(await actorOf(ada.uid))).toEqual({admitted: false});
    await getAuth().deleteUser(ada.uid);
    await db.doc(`members/${ada.uid}`).delete();
    const again = await anAccount(ADA, {uid: 'ada-again'});
    expect(await claim(again)).toEqual({admitted: false});
    const tagged = await anAccount(`ada+2@${DOMAIN}`, {uid: 'ada-tagged'});
    expect(await claim(tagged)).toEqual({admitted: false});
    expect(await claim(await anAccount(`bob@${DOMAIN}`))).toEqual({admitted: true});
  });

  it('lets in again after an admin gave the role back', async () => {
    const ada = await anAccount(ADA);
    await claim(ada);
    await callAs(changeRole, admin, {uid: ada.uid, role: 'none'});
    await callAs(changeRole, admin, {uid: ada.uid, role: 'member'});
    expect(await claim(await actorOf(ada.uid))).toEqual({admitted: true});
  });

  it('admits nobody once the domain was dropped, and the members it brought stay', async () => {
    const ada = await anAccount(ADA);
    await claim(ada);
    await callAs(dropDomain, admin, {domain: DOMAIN});
    expect((await fieldsOf(`members/${ada.uid}`))?.['role']).toBe('member');
    expect(await claim(await anAccount(`bob@${DOMAIN}`))).toEqual({admitted: false});
  });

  it('leaves a higher role as it is, and gives the account of another address none', async () => {
    const editor = await aPersonWith('editor', ADA);
    expect(await claim(editor)).toEqual({admitted: true});
    expect((await fieldsOf(`members/${editor.uid}`))?.['role']).toBe('editor');
    await getAuth().updateUser(editor.uid, {email: `eve@${DOMAIN}`, emailVerified: true});
    expect(await claim(await actorOf(editor.uid))).toEqual({admitted: false});
  });
});

describe('Two ways of signing in with one address', () => {
  const db = emulatedFirestore();
  const auth = browsersAuth();
  let address: string;
  let uids: string[];

  beforeEach(async () => {
    await emptyPortal();
    await db.doc('domains/partner.example').set({addedBy: 'admin', addedAt: new Date()});
    address = freshAddress('partner.example');
    uids = [];
  });

  afterEach(() => auth.deleteUsers(uids));

  async function admitted({uid, token}: Actor): Promise<boolean> {
    uids.push(uid);
    const caller = {uid, email: String(token['email']), emailVerified: token['email_verified'] === true};
    return admitByDomain(caller, db, auth);
  }

  it('give nothing to who made an account with another’s address, before its owner comes and after', async () => {
    const attacker = await signUpWithPassword(address, 'attackers-password');
    const attackerSays = await callerOf(attacker);
    expect(await admitted(attackerSays)).toBeFalse();
    // Sessions are told apart by the second in which they began.
    await theNextSecond();
    const owner = await signInWithGoogle(address);
    expect(owner.uid).toBe(attacker.uid);
    expect(await admitted(await callerOf(owner))).toBeTrue();
    // The token from before still says that nobody confirmed the address, its session has ended, and the password is gone.
    expect(await admitted(attackerSays)).toBeFalse();
    await expectAsync(auth.verifyIdToken(attacker.idToken, true)).toBeRejectedWith(
      jasmine.objectContaining({code: 'auth/id-token-revoked'}),
    );
    await expectAsync(auth.verifyIdToken(owner.idToken, true)).toBeResolved();
    await expectAsync(signInWithPassword(address, 'attackers-password')).toBeRejectedWithError(
      /INVALID|MISSING/,
    );
    const {providerData} = await auth.getUser(owner.uid);
    expect(providerData.map(({providerId}) => providerId)).toEqual(['google.com']);
  });
});
