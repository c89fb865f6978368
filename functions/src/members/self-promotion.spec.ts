import {getAuth} from 'firebase-admin/auth';
import {standingRole} from '../access/require-role';
import {emulatedFirestore} from '../testing/emulated';
import {
  aPersonWith,
  type Actor,
  actorOf,
  anAccount,
  callAs,
  emptyPortal,
  fieldsOf,
  forgetMails,
  mailedToken,
  refusing,
} from '../testing/people';
import {acceptInvitation} from './accept-invitation';
import {admitDomain} from './admit-domain';
import {changeRole} from './change-role';
import {claimAccess} from './claim-access';
import {decideRequest} from './decide-request';
import {inviteMember} from './invite-member';
import {requestAccess} from './request-access';

const REQUEST = {name: 'Eve', organisation: 'Elsewhere', message: 'Let me in.'};

describe('Nobody gives themselves a role', () => {
  const db = emulatedFirestore();
  let admin: Actor;
  let eve: Actor;

  beforeEach(async () => {
    await emptyPortal();
    admin = await aPersonWith('admin', 'admin@partner.example');
    eve = await anAccount('eve@elsewhere.example');
  });

  const standing = async (uid: string) =>
    standingRole((await actorOf(uid)) as unknown as Parameters<typeof standingRole>[0], db);

  const approval = (uid: string) => ({uid, decision: 'approve', role: 'admin', workPackages: []});

  it('by an invitation to oneself: editors invite nobody, admins do', async () => {
    const editor = await aPersonWith('editor', 'editor@partner.example');
    const form = {email: 'eve@elsewhere.example', role: 'admin', workPackages: []};
    for (const actor of [eve, editor]) {
      await expectAsync(callAs(inviteMember, actor, form)).toBeRejectedWith(refusing('not-allowed'));
    }
    await expectAsync(callAs(inviteMember, admin, form)).toBeResolved();
  });

  it('by deciding on one’s own request: editors decide on none', async () => {
    await callAs(requestAccess, eve, REQUEST);
    const editor = await aPersonWith('editor', 'editor@partner.example');
    for (const actor of [eve, editor]) {
      const deciding = callAs(decideRequest, actor, approval(eve.uid));
      await expectAsync(deciding).toBeRejectedWith(refusing('not-allowed'));
    }
    expect(await standing(eve.uid)).toBeUndefined();
    await callAs(decideRequest, admin, approval(eve.uid));
    expect(await standing(eve.uid)).toBe('admin');
  });

  it('by a request that was approved once: after a removal it is no way back', async () => {
    await callAs(requestAccess, eve, REQUEST);
    await callAs(decideRequest, admin, approval(eve.uid));
    const whileAdmin = await actorOf(eve.uid);
    await callAs(changeRole, admin, {uid: eve.uid, role: 'none'});
    // The token from before still says admin, and is an admin's no more.
    for (const role of ['admin', 'member']) {
      const regaining = callAs(changeRole, whileAdmin, {uid: eve.uid, role});
      await expectAsync(regaining).toBeRejectedWith(refusing('not-allowed'));
    }
    const deciding = callAs(decideRequest, admin, approval(eve.uid));
    await expectAsync(deciding).toBeRejectedWith(refusing('already-decided'));
    expect(await standing(eve.uid)).toBeUndefined();
  });

  it('by a role among what is sent along', async () => {
    const smuggled = {...REQUEST, role: 'admin', state: 'approved'};
    await expectAsync(callAs(requestAccess, eve, smuggled)).toBeRejectedWith(refusing('bad-input'));
    await expectAsync(callAs(claimAccess, eve, {role: 'admin'})).toBeRejectedWith(refusing('bad-input'));
    const token = `${'a'.repeat(20)}.${'a'.repeat(43)}`;
    const accepting = callAs(acceptInvitation, eve, {token, role: 'admin'});
    await expectAsync(accepting).toBeRejectedWith(refusing('bad-input'));
    await callAs(requestAccess, eve, REQUEST);
    expect((await fieldsOf(`accessRequests/${eve.uid}`))?.['state']).toBe('open');
  });

  it('by a role in a document: what counts stands in the claims', async () => {
    await db.doc(`members/${eve.uid}`).set({role: 'admin', roleSince: 1, email: 'eve@elsewhere.example'});
    await db.doc(`accessRequests/${eve.uid}`).set({role: 'admin', state: 'approved'});
    const promoting = callAs(changeRole, eve, {uid: eve.uid, role: 'admin'});
    await expectAsync(promoting).toBeRejectedWith(refusing('not-allowed'));
  });

  it('by an invitation that was sent to an address one moves to without showing that it is one’s own', async () => {
    const form = {email: 'guest@institute.example', role: 'admin', workPackages: []};
    await callAs(inviteMember, admin, form);
    const token = await mailedToken(form.email);
    await getAuth().updateUser(eve.uid, {email: form.email, emailVerified: false});
    const moved = await actorOf(eve.uid);
    await expectAsync(callAs(acceptInvitation, moved, {token})).toBeRejectedWith(refusing('not-verified'));
    // The token from before the move has a verified address, and it is another.
    await expectAsync(callAs(acceptInvitation, eve, {token})).toBeRejectedWith(refusing('not-verified'));
    await getAuth().updateUser(eve.uid, {emailVerified: true});
    await expectAsync(callAs(acceptInvitation, await actorOf(eve.uid), {token})).toBeResolved();
  });

  it('by an invitation of one’s own after the address was changed', async () => {
    const form = {email: 'eve@elsewhere.example', role: 'admin', workPackages: []};
    await callAs(inviteMember, admin, form);
    const token = await mailedToken(form.email);
    await getAuth().updateUser(eve.uid, {email: 'new@elsewhere.example', emailVerified: true});
    await expectAsync(callAs(acceptInvitation, await actorOf(eve.uid), {token})).toBeRejectedWith(
      refusing('invitation-for-another'),
    );
  });

  it('keeping a role under another address than the one it was given to', async () => {
    const editor = await aPersonWith('editor', 'editor@partner.example');
    expect(await standing(editor.uid)).toBe('editor');
    await getAuth().updateUser(editor.uid, {email: 'new@elsewhere.example', emailVerified: true});
    expect(await standing(editor.uid)).toBeUndefined();
    await callAs(admitDomain, admin, {domain: 'elsewhere.example'});
    expect(await callAs(claimAccess, await actorOf(editor.uid))).toEqual({admitted: false});
    // An admin says the same role again: it is bound to the address it was given to, as before.
    await callAs(changeRole, admin, {uid: editor.uid, role: 'admin'});
    expect(await standing(editor.uid)).toBeUndefined();
  });

  it('moving a membership: an invitation to the new address takes it along, with the role it names', async () => {
    const editor = await aPersonWith('editor', 'editor@partner.example');
    await getAuth().updateUser(editor.uid, {email: 'new@elsewhere.example', emailVerified: true});
    await forgetMails();
    await callAs(inviteMember, admin, {email: 'new@elsewhere.example', role: 'member', workPackages: []});
    const token = await mailedToken('new@elsewhere.example');
    await callAs(acceptInvitation, await actorOf(editor.uid), {token});
    expect(await standing(editor.uid)).toBe('member');
    expect((await fieldsOf(`members/${editor.uid}`))?.['email']).toBe('new@elsewhere.example');
  });

  it('by a new account with the address of one that was removed', async () => {
    await callAs(admitDomain, admin, {domain: 'elsewhere.example'});
    expect(await callAs(claimAccess, eve)).toEqual({admitted: true});
    await callAs(changeRole, admin, {uid: eve.uid, role: 'none'});
    await getAuth().deleteUser(eve.uid);
    const again = await anAccount('eve@elsewhere.example', {uid: 'eve-again'});
    expect(await callAs(claimAccess, again)).toEqual({admitted: false});
    expect(await standing('eve-again')).toBeUndefined();
    // Asking is open to everybody; an admin decides.
    await callAs(requestAccess, again, REQUEST);
    await callAs(decideRequest, admin, {...approval('eve-again'), role: 'member'});
    expect(await standing('eve-again')).toBe('member');
  });
});
