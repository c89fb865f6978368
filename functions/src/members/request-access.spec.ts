import {getAuth} from 'firebase-admin/auth';
import {keyedHash} from '../access/keyed-hash';
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
  refusing,
  waiting,
} from '../testing/people';
import {emulatedFirestore} from '../testing/emulated';
import {decideRequest} from './decide-request';
import {requestAccess} from './request-access';

const FORM = {name: 'Ada', organisation: 'An institute', message: 'I work on WP7.', partner: 'sciensano'};
const ADDRESS = 'ada@elsewhere.example';

describe('Asking for access', () => {
  const db = emulatedFirestore();
  let admin: Actor;
  let ada: Actor;

  beforeEach(async () => {
    await emptyPortal();
    admin = await aPersonWith('admin', 'admin@partner.example');
    ada = await anAccount(ADDRESS);
  });

  const ask = (actor: Actor = ada) => callAs(requestAccess, actor, FORM);
  const decide = (decision: object, actor: Actor = admin) =>
    callAs(decideRequest, actor, {uid: ada.uid, ...decision});
  const approve = {
    decision: 'approve',
    role: 'member',
    workPackages: [7],
    partner: 'sciensano',
    reason: 'Welcome.',
  };
  const decline = {decision: 'decline', reason: 'Ask your partner’s contact first.'};

  it('keeps the request and tells every admin, in the portal and by a mail without the requester’s words', async () => {
    const second = await aPersonWith('admin', 'second@partner.example');
    await aPersonWith('editor', 'editor@partner.example');
    await ask();
    expect(await fieldsOf(`accessRequests/${ada.uid}`)).toEqual(
      jasmine.objectContaining({...FORM, email: ADDRESS, state: 'open'}),
    );
    const letters = (await waiting('send-mail')).map(({letter}) => letter);
    expect(letters.map(({to}) => to).sort()).toEqual(['admin@partner.example', 'second@partner.example']);
    expect(JSON.stringify(letters)).not.toMatch(/Ada|institute|elsewhere/);
    const [told] = await waiting('notify');
    expect([...(told?.uids ?? [])].sort()).toEqual([admin.uid, second.uid].sort());
    expect(told?.notification).toEqual(jasmine.objectContaining({kind: 'access-requested', about: ada.uid}));
    expect(await audited()).toEqual([`access-requested ${ada.uid} ${ada.uid}`]);
  });

  it('is refused to members, to who has asked, and to an address that is not verified', async () => {
    await ask();
    await expectAsync(ask()).toBeRejectedWith(refusing('already-asked'));
    await expectAsync(ask(await aPersonWith('member', 'm@partner.example'))).toBeRejectedWith(
      refusing('already-member'),
    );
    const unverified = await anAccount('u@elsewhere.example', {verified: false});
    await expectAsync(ask(unverified)).toBeRejectedWith(refusing('not-verified'));
  });

  it('may be done again after it was declined, three times a day', async () => {
    for (let n = 0; n < 3; n += 1) {
      await ask();
      await decide(decline);
    }
    expect((await fieldsOf(`accessRequests/${ada.uid}`))?.['state']).toBe('declined');
    await expectAsync(ask()).toBeRejectedWith(refusing('too-many'));
    await expectAsync(ask(await anAccount('b@elsewhere.example'))).toBeResolved();
  });

  it('counts by address too, so that a new account is no new start', async () => {
    const key = keyedHash('request-address', ADDRESS);
    await db.doc(`limits/request-address-${key}`).set({count: 3, expiresAt: new Date(Date.now() + 60_000)});
    await expectAsync(ask()).toBeRejectedWith(refusing('too-many'));
    await db.doc(`limits/request-address-${key}`).update({count: 2});
    await expectAsync(ask()).toBeResolved();
  });

  it('still hears a request after the admins were written to often enough, without a mail', async () => {
    const key = keyedHash('mail-to-admins', 'all');
    await db.doc(`limits/mail-to-admins-${key}`).set({count: 20, expiresAt: new Date(Date.now() + 60_000)});
    await ask();
    expect((await waiting('send-mail')).length).toBe(0);
    expect((await waiting('notify')).length).toBe(1);
    expect((await fieldsOf(`accessRequests/${ada.uid}`))?.['state']).toBe('open');
  });

  it('ends in membership when an admin approves, with the admin’s words by mail', async () => {
    await ask();
    await forgetMails();
    await decide(approve);
    expect((await actorOf(ada.uid)).token).toEqual(
      jasmine.objectContaining({role: 'member', roleEmail: ADDRESS}),
    );
    expect(await fieldsOf(`members/${ada.uid}`)).toEqual(
      jasmine.objectContaining({name: 'Ada', partner: 'sciensano', workPackages: [7], admittedBy: 'request'}),
    );
    expect(await fieldsOf(`accessRequests/${ada.uid}`)).toEqual(
      jasmine.objectContaining({state: 'approved', decidedBy: admin.uid, reason: 'Welcome.'}),
    );
    const [mail] = await waiting('send-mail');
    expect(mail?.letter.to).toBe(ADDRESS);
    expect(mail?.letter.paragraphs).toContain('Welcome.');
  });

  it('ends without membership when an admin declines, with the reason by mail', async () => {
    await ask();
    await forgetMails();
    await decide(decline);
    expect(await fieldsOf(`members/${ada.uid}`)).toBeUndefined();
    const [mail] = await waiting('send-mail');
    expect(mail?.letter.paragraphs).toContain(decline.reason);
  });

  it('is decided once, also by two admins at the same time', async () => {
    await ask();
    const second = await aPersonWith('admin', 'second@partner.example');
    const results = await Promise.allSettled([decide(approve), decide(decline, second)]);
    expect(results.filter(({status}) => status === 'fulfilled').length).toBe(1);
    await expectAsync(decide(decline)).toBeRejectedWith(refusing('already-decided'));
    const {state} = (await fieldsOf(`accessRequests/${ada.uid}`)) ?? {};
    expect((await fieldsOf(`members/${ada.uid}`)) !== undefined).toBe(state === 'approved');
  });

  it('is approved only for the address that asked', async () => {
    await ask();
    await getAuth().updateUser(ada.uid, {email: 'new@elsewhere.example', emailVerified: true});
    await expectAsync(decide(approve)).toBeRejectedWith(refusing('changed-meanwhile'));
    expect(await fieldsOf(`members/${ada.uid}`)).toBeUndefined();
    await getAuth().updateUser(ada.uid, {email: ADDRESS, emailVerified: true});
    await expectAsync(decide(approve)).toBeResolved();
  });

  it('never lowers a role that its author holds by now', async () => {
    await ask();
    await getAuth().deleteUser(ada.uid);
    await aPersonWith('editor', ADDRESS);
    await decide(approve);
    expect((await fieldsOf(`members/${ada.uid}`))?.['role']).toBe('editor');
  });
});
