import {assertFails, assertSucceeds} from '@firebase/rules-unit-testing';
import {getBytes, ref} from 'firebase/storage';
import {where} from 'firebase/firestore';
import {bound, type Person, personWith, ROLE_SINCE, STRANGE_ROLES} from '../fixtures/people';
import {as} from './environment';
import type {Attempt} from './matrix';
import {get, list} from './published';
import {MALFORMED_REVOCATIONS} from './samples';

const visible = where('visibility', 'in', ['public', 'consortium']);

/** What each role may that the one before it may not, in Firestore and in Storage. */
const PRIVILEGES: Record<string, readonly Attempt[]> = {
  member: [
    get('deliverables/consortium'),
    get('catalogue/consortium-0'),
    list('deliverables', visible),
    ({storage}) => getBytes(ref(storage, 'consortium/deliverables/one/1/always.txt')),
  ],
  editor: [
    get('drafts/one'),
    list('drafts'),
    ({storage}) => getBytes(ref(storage, 'drafts/deliverables/one/a.txt')),
    ({storage}) => getBytes(ref(storage, 'public/deliverables/one/1/embargoed.txt')),
  ],
  admin: [get('settings/review'), list('audit')],
};

async function expectAllowed(person: Person, role: string): Promise<void> {
  for (const attempt of PRIVILEGES[role] ?? []) await assertSucceeds(attempt(as(person)));
  expect(PRIVILEGES[role]).toBeDefined();
}

async function expectRefused(person: Person, role: string): Promise<void> {
  for (const attempt of PRIVILEGES[role] ?? []) await assertFails(attempt(as(person)));
  expect(PRIVILEGES[role]).toBeDefined();
}

for (const role of Object.keys(PRIVILEGES)) {
  const holder = (uid: string, since?: unknown) => personWith(uid, role, since);

  describe(`the role ${role}`, () => {
    it('stands where nobody has revoked it', () => expectAllowed(holder('anybody', ROLE_SINCE), role));
    it('is refused once it was revoked later than granted', () =>
      expectRefused(holder('removed-admin', ROLE_SINCE), role));
    it('is refused when it was revoked in the second it was granted', () =>
      expectRefused(holder('removed-at-once', ROLE_SINCE), role));
    it('stands for a person who was admitted again after the revocation', () =>
      expectAllowed(holder('admitted-again', ROLE_SINCE), role));
    it('stands when it was granted half a second after the revocation', () =>
      expectAllowed(holder('removed-at-once', ROLE_SINCE + 0.5), role));
    it('is refused when there is a revocation and nobody knows when it was granted', () =>
      expectRefused(holder('granted-who-knows-when'), role));
    it('stands without a date where there is no revocation', () => expectAllowed(holder('anybody'), role));

    for (const since of ['9999999999', null, [9_999_999_999], {seconds: 9_999_999_999}, true]) {
      it(`is refused when there is a revocation and the grant is dated ${JSON.stringify(since)}`, () =>
        expectRefused(holder('granted-who-knows-when', since), role));
      it(`stands when it is dated ${JSON.stringify(since)} and there is no revocation`, () =>
        expectAllowed(holder('anybody', since), role));
    }
    for (const uid of Object.keys(MALFORMED_REVOCATIONS)) {
      it(`is refused to who was ${uid.replaceAll('-', ' ')}`, () =>
        expectRefused(holder(uid, ROLE_SINCE), role));
    }
  });
}

describe('a role that was given to an address', () => {
  const address = 'odd@partner.example';
  for (const role of Object.keys(PRIVILEGES)) {
    const holder = personWith('odd', role, ROLE_SINCE);
    const withEmail = (email: unknown): Person => ({...holder, claims: {...holder.claims, email}});
    const {email: _, ...nameless} = holder.claims ?? {};

    it(`${role} holds for the account of that address`, () => expectAllowed(bound(holder, address), role));
    it(`${role} holds for whoever has the account, where it was given to no address`, () =>
      expectAllowed(withEmail('another@partner.example'), role));
    it(`${role} is lost when the account takes another address`, async () => {
      await expectRefused(bound(withEmail('another@partner.example'), address), role);
      await expectAllowed(bound(withEmail(address), address), role);
    });
    it(`${role} is lost when the account loses its address`, async () => {
      await expectRefused(bound({...holder, claims: nameless}, address), role);
      await expectAllowed({...holder, claims: nameless}, role);
    });
    for (const odd of [
      '',
      null,
      true,
      1,
      [address],
      {[address]: true},
      `${address} `,
      'Odd@partner.example',
    ]) {
      it(`${role} is refused when it was given to ${JSON.stringify(odd)}`, async () => {
        await expectRefused(bound(holder, odd), role);
        await expectAllowed(bound(holder, address), role);
      });
    }
  }
});

describe('a claim that is no role', () => {
  for (const role of STRANGE_ROLES) {
    it(`grants nothing when it says ${JSON.stringify(role)}, where "admin" would`, async () => {
      for (const privilege of Object.keys(PRIVILEGES)) {
        await expectRefused(personWith('odd', role, ROLE_SINCE), privilege);
        await expectAllowed(personWith('odd', 'admin', ROLE_SINCE), privilege);
      }
    });
  }

  const elsewhere: readonly Record<string, unknown>[] = [
    {roles: ['admin']},
    {Role: 'admin'},
    {admin: true},
    {claims: {role: 'admin'}},
    {token: {role: 'admin'}},
    {firebase: {sign_in_provider: 'google.com', role: 'admin'}},
  ];
  for (const claims of elsewhere) {
    it(`grants nothing when it stands elsewhere, as in ${JSON.stringify(claims)}`, async () => {
      const misplaced: Person = {name: 'misplaced', uid: 'odd', claims};
      const right: Person = {name: 'right', uid: 'odd', claims: {...claims, role: 'admin'}};
      for (const privilege of Object.keys(PRIVILEGES)) {
        await expectRefused(misplaced, privilege);
        await expectAllowed(right, privilege);
      }
    });
  }

  it('counts whether or not the address is verified: who grants the role has looked', async () => {
    const claims = {email: 'a@partner.example', email_verified: false};
    await expectRefused({name: 'unverified', uid: 'odd', claims}, 'member');
    await expectAllowed({name: 'admitted', uid: 'odd', claims: {...claims, role: 'member'}}, 'member');
  });
});
