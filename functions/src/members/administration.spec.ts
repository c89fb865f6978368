import {getAuth} from 'firebase-admin/auth';
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
import {emulatedFirestore} from '../testing/emulated';
import {standingRole} from '../access/require-role';
import {admitDomain} from './admit-domain';
import {assignMember} from './assign-member';
import {changeRole} from './change-role';
import {dropDomain} from './drop-domain';
import {inviteMember} from './invite-member';
import {resendInvitation} from './resend-invitation';
import {withdrawInvitation} from './withdraw-invitation';
import {decideRequest} from './decide-request';

const db = emulatedFirestore();
let admin: Actor;

/** At the head of each suite: outside of them it would run before the specs of every other file. */
const startWithOneAdmin = () =>
  beforeEach(async () => {
    await emptyPortal();
    admin = await aPersonWith('admin', 'admin@partner.example');
  });

const standing = (actor: Actor) => standingRole(actor as unknown as Parameters<typeof standingRole>[0], db);

describe('The commands of administration', () => {
  startWithOneAdmin();

  const inputs = [
    ['inviteMember', inviteMember, {email: 'new@institute.example', role: 'member', workPackages: []}],
    ['resendInvitation', resendInvitation, {id: 'a'.repeat(20)}],
    ['withdrawInvitation', withdrawInvitation, {id: 'a'.repeat(20)}],
    ['decideRequest', decideRequest, {uid: 'ada', decision: 'decline', reason: 'No.'}],
    ['changeRole', changeRole, {uid: 'ada', role: 'member'}],
    ['assignMember', assignMember, {uid: 'ada', workPackages: []}],
    ['admitDomain', admitDomain, {domain: 'institute.example'}],
    ['dropDomain', dropDomain, {domain: 'institute.example'}],
  ] as const;

  for (const [name, command, input] of inputs) {
    it(`${name} is refused to editors and strangers, before its input is looked at`, async () => {
      const editor = await aPersonWith('editor', 'editor@partner.example');
      const stranger = await anAccount('stranger@elsewhere.example');
      for (const actor of [editor, stranger]) {
        await expectAsync(callAs(command, actor, input)).toBeRejectedWith(refusing('not-allowed'));
        await expectAsync(callAs(command, actor, {})).toBeRejectedWith(refusing('not-allowed'));
      }
      await expectAsync(callAs(command, undefined, input)).toBeRejectedWith(refusing('signed-out'));
      await expectAsync(callAs(command, admin, {...input, more: 1})).toBeRejectedWith(refusing('bad-input'));
      expect(await audited()).toEqual([]);
    });
  }
});

describe('Changing a role', () => {
  startWithOneAdmin();

  it('gives a greater one: claims, document, audit, mail and notification', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await callAs(changeRole, admin, {uid: ada.uid, role: 'editor', reason: 'You write the news now.'});
    const now = await actorOf(ada.uid);
    expect(await standing(now)).toBe('editor');
    expect((await fieldsOf(`members/${ada.uid}`))?.['role']).toBe('editor');
    expect(await audited()).toEqual([`role-granted ${admin.uid} ${ada.uid}`]);
    const [mail] = await waiting('send-mail');
    expect(mail?.letter.to).toBe('ada@partner.example');
    expect(mail?.letter.paragraphs).toContain('You write the news now.');
    const [told] = await waiting('notify');
    expect(told?.uids).toEqual([ada.uid]);
    expect(told?.notification).toEqual(jasmine.objectContaining({kind: 'role-changed', actor: admin.uid}));
  });

  it('to a lesser one refuses the tokens of the greater, and leaves the person signed in', async () => {
    const ada = await aPersonWith('admin', 'ada@partner.example');
    const {tokensValidAfterTime} = await getAuth().getUser(ada.uid);
    await callAs(changeRole, admin, {uid: ada.uid, role: 'member'});
    expect(await standing(ada)).toBeUndefined();
    expect(await standing(await actorOf(ada.uid))).toBe('member');
    expect((await getAuth().getUser(ada.uid)).tokensValidAfterTime).toBe(tokensValidAfterTime);
  });

  it('takes one away at once: old tokens, claims, sessions, files’ tokens, and says so to the address', async () => {
    const ada = await aPersonWith('editor', 'ada@partner.example');
    const revoke = spyOn(getAuth(), 'revokeRefreshTokens').and.callThrough();
    await callAs(changeRole, admin, {uid: ada.uid, role: 'none', reason: 'The contract has ended.'});
    expect(await standing(ada)).toBeUndefined();
    expect((await actorOf(ada.uid)).token['role']).toBeUndefined();
    expect(revoke).toHaveBeenCalledOnceWith(ada.uid);
    const member = await fieldsOf(`members/${ada.uid}`);
    expect(member?.['role']).toBeUndefined();
    expect(member?.['roleSince']).toBeUndefined();
    expect(member?.['removedAt']).toBeInstanceOf(Date);
    expect((await waiting('clear-tokens')).length).toBe(1);
    const [mail] = await waiting('send-mail');
    expect(mail?.letter.paragraphs).toContain('The contract has ended.');
    expect((await db.collection('exclusions').get()).size).toBe(1);
  });

  it('gives one back to who was removed, and old tokens stay refused', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await callAs(changeRole, admin, {uid: ada.uid, role: 'none'});
    await callAs(changeRole, admin, {uid: ada.uid, role: 'member'});
    expect(await standing(ada)).toBeUndefined();
    expect(await standing(await actorOf(ada.uid))).toBe('member');
    expect((await fieldsOf(`members/${ada.uid}`))?.['removedAt']).toBeUndefined();
    expect((await db.collection('exclusions').get()).size).toBe(0);
  });

  it('does nothing when nothing is to be changed, and finds nobody who was never admitted', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await callAs(changeRole, admin, {uid: ada.uid, role: 'member'});
    expect(await audited()).toEqual([]);
    const stranger = await anAccount('stranger@elsewhere.example');
    const giving = callAs(changeRole, admin, {uid: stranger.uid, role: 'member'});
    await expectAsync(giving).toBeRejectedWith(refusing('not-found'));
  });

  it('takes a role from an account that is gone, and from a document that is broken', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await getAuth().deleteUser(ada.uid);
    await db.doc(`members/${ada.uid}`).update({workPackages: 'all'});
    await expectAsync(callAs(changeRole, admin, {uid: ada.uid, role: 'none'})).toBeResolved();
    expect((await waiting('sync-claims')).length).toBe(0);
  });

  it('keeps claims that are not the portal’s', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await getAuth().setCustomUserClaims(ada.uid, {other: 1, role: 'member'});
    await callAs(changeRole, admin, {uid: ada.uid, role: 'none'});
    expect((await getAuth().getUser(ada.uid)).customClaims).toEqual({other: 1});
  });

  it('never leaves the portal without an admin: not by demotion, not by removal', async () => {
    for (const role of ['none', 'member', 'editor']) {
      const leaving = callAs(changeRole, admin, {uid: admin.uid, role});
      await expectAsync(leaving).toBeRejectedWith(refusing('last-admin'));
    }
    expect(await standing(admin)).toBe('admin');
    await aPersonWith('admin', 'second@partner.example');
    await expectAsync(callAs(changeRole, admin, {uid: admin.uid, role: 'member'})).toBeResolved();
  });

  it('keeps one of the two last admins who demote each other at the same time', async () => {
    const other = await aPersonWith('admin', 'second@partner.example');
    const results = await Promise.allSettled([
      callAs(changeRole, admin, {uid: other.uid, role: 'member'}),
      callAs(changeRole, other, {uid: admin.uid, role: 'none'}),
    ]);
    expect(results.filter(({status}) => status === 'fulfilled').length).toBe(1);
    expect((await db.collection('members').where('role', '==', 'admin').get()).size).toBe(1);
  });
});

describe('Assigning a member', () => {
  startWithOneAdmin();

  it('sets partner and work packages, and takes a partner away', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await callAs(assignMember, admin, {uid: ada.uid, partner: 'sciensano', workPackages: [3]});
    expect(await fieldsOf(`members/${ada.uid}`)).toEqual(
      jasmine.objectContaining({partner: 'sciensano', workPackages: [3], role: 'member'}),
    );
    await callAs(assignMember, admin, {uid: ada.uid, workPackages: []});
    expect((await fieldsOf(`members/${ada.uid}`))?.['partner']).toBeUndefined();
    expect((await waiting('index-people')).length).toBe(2);
  });

  it('finds no member who was removed', async () => {
    const ada = await aPersonWith('member', 'ada@partner.example');
    await callAs(changeRole, admin, {uid: ada.uid, role: 'none'});
    const assigning = callAs(assignMember, admin, {uid: ada.uid, workPackages: [3]});
    await expectAsync(assigning).toBeRejectedWith(refusing('not-found'));
  });
});

describe('Admitting a domain', () => {
  startWithOneAdmin();

  it('writes it down with its partner, once, and drops it again', async () => {
    await callAs(admitDomain, admin, {domain: ' Institute.Example ', partner: 'sciensano'});
    await callAs(admitDomain, admin, {domain: 'institute.example', partner: 'sciensano'});
    expect(await fieldsOf('domains/institute.example')).toEqual(
      jasmine.objectContaining({partner: 'sciensano', addedBy: admin.uid}),
    );
    await callAs(dropDomain, admin, {domain: 'institute.example'});
    await callAs(dropDomain, admin, {domain: 'institute.example'});
    expect(await fieldsOf('domains/institute.example')).toBeUndefined();
    expect((await audited()).sort()).toEqual([
      `domain-admitted ${admin.uid} institute.example`,
      `domain-dropped ${admin.uid} institute.example`,
    ]);
  });

  it('refuses the domains of everybody', async () => {
    const admitting = callAs(admitDomain, admin, {domain: 'gmail.com'});
    await expectAsync(admitting).toBeRejectedWith(refusing('public-mail-domain'));
    expect(await fieldsOf('domains/gmail.com')).toBeUndefined();
  });
});
