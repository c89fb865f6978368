import {
  aPersonWith,
  type Actor,
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
import {inviteMember} from './invite-member';
import {resendInvitation} from './resend-invitation';
import {withdrawInvitation} from './withdraw-invitation';

const FORM = {email: 'guest@institute.example', role: 'member', workPackages: [7], note: 'See you in Ghent.'};

describe('Inviting', () => {
  const db = emulatedFirestore();
  let admin: Actor;

  beforeEach(async () => {
    await emptyPortal();
    admin = await aPersonWith('admin', 'admin@partner.example');
  });

  const invite = async (changes: object = {}) =>
    ((await callAs(inviteMember, admin, {...FORM, ...changes})) as {id: string}).id;

  it('keeps the invitation without its secret, which stands in the mail alone', async () => {
    const id = await invite({email: 'Guest@Institute.Example'});
    expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
    const kept = await fieldsOf(`invitations/${id}`);
    expect(kept).toEqual(jasmine.objectContaining({...FORM, state: 'open', invitedBy: admin.uid}));
    const [, secret = ''] = (await mailedToken(FORM.email)).split('.');
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(await audited()).toEqual([`invitation-sent ${admin.uid} ${id}`]);
  });

  it('refuses the address of a member, and accepts it of one who was removed', async () => {
    const guest = await aPersonWith('member', FORM.email);
    await expectAsync(invite()).toBeRejectedWith(refusing('already-member'));
    const {role: _role, ...rest} = (await fieldsOf(`members/${guest.uid}`)) ?? {};
    await db.doc(`members/${guest.uid}`).set({...rest, removedAt: new Date()});
    await expectAsync(invite()).toBeResolved();
  });

  it('refuses an address that is invited already, until that invitation ends', async () => {
    const id = await invite();
    await expectAsync(invite()).toBeRejectedWith(refusing('already-invited'));
    await callAs(withdrawInvitation, admin, {id});
    const second = await invite();
    await db.doc(`invitations/${second}`).update({expiresAt: new Date(Date.now() - 1)});
    await expectAsync(invite()).toBeResolved();
  });

  it('makes one invitation of two that are asked for at the same time', async () => {
    const results = await Promise.allSettled([invite(), invite()]);
    expect(results.filter(({status}) => status === 'fulfilled').length).toBe(1);
    expect((await db.collection('invitations').get()).size).toBe(1);
  });

  it('writes to one address three times a day and no more, and says when again', async () => {
    const id = await invite();
    await callAs(resendInvitation, admin, {id});
    await callAs(resendInvitation, admin, {id});
    const tooMany = jasmine.objectContaining({
      details: {reason: 'too-many', retryAt: jasmine.any(Number)},
    });
    await expectAsync(callAs(resendInvitation, admin, {id})).toBeRejectedWith(tooMany);
    await expectAsync(invite({email: 'another@institute.example'})).toBeResolved();
  });

  it('sends an expired one again with a new term, but none that was withdrawn or never was', async () => {
    const id = await invite();
    await db.doc(`invitations/${id}`).update({expiresAt: new Date(Date.now() - 1)});
    const before = await fieldsOf(`invitations/${id}`);
    await forgetMails();
    await callAs(resendInvitation, admin, {id});
    const after = await fieldsOf(`invitations/${id}`);
    expect((after?.['expiresAt'] as Date).getTime()).toBeGreaterThan(Date.now());
    expect(after?.['secretHash']).not.toBe(before?.['secretHash']);
    expect((await waiting('send-mail')).length).toBe(1);
    await callAs(withdrawInvitation, admin, {id});
    await callAs(withdrawInvitation, admin, {id});
    await expectAsync(callAs(resendInvitation, admin, {id})).toBeRejectedWith(refusing('invitation-void'));
    const none = {id: 'n'.repeat(20)};
    await expectAsync(callAs(resendInvitation, admin, none)).toBeRejectedWith(refusing('not-found'));
    await expectAsync(callAs(withdrawInvitation, admin, none)).toBeRejectedWith(refusing('not-found'));
  });
});
