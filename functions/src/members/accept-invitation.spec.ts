import {
  aPersonWith,
  type Actor,
  actorOf,
  anAccount,
  audited,
  callAs,
  emptyPortal,
  fieldsOf,
  forgetMails,
  mailedToken,
  refusing,
  waiting,
} from '../testing/people';
import {emulatedFirestore} from '../testing/emulated';
import {acceptInvitation} from './accept-invitation';
import {changeRole} from './change-role';
import {inviteMember} from './invite-member';
import {resendInvitation} from './resend-invitation';
import {withdrawInvitation} from './withdraw-invitation';

const GUEST = 'guest@institute.example';

describe('Accepting an invitation', () => {
  const db = emulatedFirestore();
  let admin: Actor;

  beforeEach(async () => {
    await emptyPortal();
    admin = await aPersonWith('admin', 'admin@partner.example');
  });

  async function invite(changes: object = {}): Promise<{id: string; token: string}> {
    await forgetMails();
    const form = {email: GUEST, role: 'editor', partner: 'sciensano', workPackages: [7, 10], ...changes};
    const {id} = (await callAs(inviteMember, admin, form)) as {id: string};
    return {id, token: await mailedToken(form.email)};
  }

  const accept = (actor: Actor | undefined, token: string) => callAs(acceptInvitation, actor, {token});

  it('admits with the role, partner and work packages of the invitation, at once', async () => {
    const {id, token} = await invite();
    const guest = await anAccount(GUEST, {name: 'Grace Guest'});
    expect(await accept(guest, token)).toEqual({role: 'editor'});
    const member = await fieldsOf(`members/${guest.uid}`);
    expect(member).toEqual(
      jasmine.objectContaining({
        name: 'Grace Guest',
        email: GUEST,
        role: 'editor',
        partner: 'sciensano',
        workPackages: [7, 10],
        admittedBy: 'invitation',
        shows: [],
      }),
    );
    const {token: claims} = await actorOf(guest.uid);
    expect(claims).toEqual(
      jasmine.objectContaining({role: 'editor', roleSince: member?.['roleSince'], roleEmail: GUEST}),
    );
    expect((await fieldsOf(`invitations/${id}`))?.['state']).toBe('accepted');
    expect(await audited()).toContain(`invitation-accepted ${guest.uid} ${id}`);
    expect(await audited()).toContain(`member-admitted ${guest.uid} ${guest.uid}`);
    expect((await waiting('sync-claims')).length).toBe(0);
    expect((await waiting('index-people')).length).toBe(1);
  });

  it('works once: a replay is refused', async () => {
    const {token} = await invite();
    const guest = await anAccount(GUEST);
    await accept(guest, token);
    await expectAsync(accept(guest, token)).toBeRejectedWith(refusing('invitation-void'));
  });

  it('works once when it is accepted twice at the same time', async () => {
    const {token} = await invite();
    const guest = await anAccount(GUEST);
    const results = await Promise.allSettled([accept(guest, token), accept(guest, token)]);
    expect(results.filter(({status}) => status === 'fulfilled').length).toBe(1);
    expect((await audited()).filter((entry) => entry.startsWith('invitation-accepted')).length).toBe(1);
  });

  it('is for its own address: whoever else has the link is refused, and it stays open', async () => {
    const {token} = await invite();
    const other = await anAccount('other@institute.example');
    await expectAsync(accept(other, token)).toBeRejectedWith(refusing('invitation-for-another'));
    expect(await fieldsOf(`members/${other.uid}`)).toBeUndefined();
    await expectAsync(accept(await anAccount(GUEST), token)).toBeResolvedTo({role: 'editor'});
  });

  it('refuses an address that is not verified, by the token and by the account', async () => {
    const {token} = await invite();
    const unverified = await anAccount(GUEST, {verified: false});
    await expectAsync(accept(unverified, token)).toBeRejectedWith(refusing('not-verified'));
    const claiming = {...unverified, token: {...unverified.token, email_verified: true}};
    await expectAsync(accept(claiming, token)).toBeRejectedWith(refusing('not-verified'));
    await expectAsync(accept(undefined, token)).toBeRejectedWith(refusing('signed-out'));
  });

  it('refuses a wrong secret as it refuses an invitation that never was', async () => {
    const {id, token} = await invite();
    const guest = await anAccount(GUEST);
    const wrong = 'A'.repeat(43);
    await expectAsync(accept(guest, `${id}.${wrong}`)).toBeRejectedWith(refusing('invitation-void'));
    await expectAsync(accept(guest, `${'x'.repeat(20)}.${wrong}`)).toBeRejectedWith(
      refusing('invitation-void'),
    );
    await expectAsync(accept(guest, token.slice(0, -1))).toBeRejectedWith(refusing('bad-input'));
    await expectAsync(accept(guest, token)).toBeResolved();
  });

  it('refuses the hash that admins can read in place of the secret', async () => {
    const {id} = await invite();
    const hash = String((await fieldsOf(`invitations/${id}`))?.['secretHash']);
    const guest = await anAccount(GUEST);
    await expectAsync(accept(guest, `${id}.${hash.slice(0, 43)}`)).toBeRejectedWith(
      refusing('invitation-void'),
    );
  });

  it('refuses an expired one, and accepts it in its last moment', async () => {
    const {id, token} = await invite();
    const guest = await anAccount(GUEST);
    await db.doc(`invitations/${id}`).update({expiresAt: new Date(Date.now() - 1)});
    await expectAsync(accept(guest, token)).toBeRejectedWith(refusing('invitation-void'));
    await db.doc(`invitations/${id}`).update({expiresAt: new Date(Date.now() + 60_000)});
    await expectAsync(accept(guest, token)).toBeResolved();
  });

  it('refuses a withdrawn one', async () => {
    const {id, token} = await invite();
    await callAs(withdrawInvitation, admin, {id});
    const guest = await anAccount(GUEST);
    await expectAsync(accept(guest, token)).toBeRejectedWith(refusing('invitation-void'));
    expect(await fieldsOf(`members/${guest.uid}`)).toBeUndefined();
  });

  it('refuses the link from before it was sent again, and accepts the new one', async () => {
    const {id, token} = await invite();
    await forgetMails();
    await callAs(resendInvitation, admin, {id});
    const guest = await anAccount(GUEST);
    await expectAsync(accept(guest, token)).toBeRejectedWith(refusing('invitation-void'));
    await expectAsync(accept(guest, await mailedToken(GUEST))).toBeResolved();
  });

  it('gives a member the higher role, and refuses an equal or lower one', async () => {
    const {token} = await invite({role: 'editor'});
    const guest = await aPersonWith('member', GUEST);
    expect(await accept(guest, token)).toEqual({role: 'editor'});
    expect((await actorOf(guest.uid)).token['role']).toBe('editor');
    const {id} = await forgedInvitation('member');
    const before = await fieldsOf(`members/${guest.uid}`);
    await expectAsync(accept(guest, `${id}.${'B'.repeat(43)}`)).toBeRejectedWith(refusing('already-member'));
    expect(await fieldsOf(`members/${guest.uid}`)).toEqual(before);
  });

  /** One that stood from before the person became a member. */
  async function forgedInvitation(role: string): Promise<{id: string}> {
    const {createHash} = await import('node:crypto');
    const id = 'i'.repeat(20);
    await db.doc(`invitations/${id}`).set({
      email: GUEST,
      role,
      workPackages: [],
      state: 'open',
      secretHash: createHash('sha256').update('B'.repeat(43)).digest('hex'),
      invitedBy: admin.uid,
      invitedAt: new Date(),
      sentAt: new Date(),
      expiresAt: new Date(Date.now() + 60_000),
    });
    return {id};
  }

  it('lets in again who was removed, and lifts the bar on their address', async () => {
    const guest = await aPersonWith('member', GUEST);
    await callAs(changeRole, admin, {uid: guest.uid, role: 'none'});
    expect((await db.collection('exclusions').get()).size).toBe(1);
    const {token} = await invite({role: 'member'});
    expect(await accept(await actorOf(guest.uid), token)).toEqual({role: 'member'});
    expect((await fieldsOf(`members/${guest.uid}`))?.['removedAt']).toBeUndefined();
    expect((await db.collection('exclusions').get()).size).toBe(0);
  });
});
