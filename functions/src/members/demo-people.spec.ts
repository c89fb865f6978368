import {memberSchema} from '@model/members/member';
import {getApps, initializeApp} from 'firebase-admin/app';
import {getFirestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {makeDemoPeople} from '../../../tools/people/demo-people';
import {toDomain} from '../firestore/convert';

/** The emulators' own project: people sign in to no other. */
const projectId = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal-test';

describe('The demo people', () => {
  const name = 'demo-people-spec';
  const db = getFirestore(getApps().find((app) => app.name === name) ?? initializeApp({projectId}, name));
  const authPort = Number(process.env['FIREBASE_AUTH_EMULATOR_HOST']?.split(':')[1]);

  it('hold what their claims say in the members’ documents too; the stranger holds nothing', async () => {
    await makeDemoPeople({projectId, authPort});
    const people = await makeDemoPeople({projectId, authPort});
    expect(people.length).toBe(4);
    for (const {uid, email, customClaims} of people) {
      const stored = toDomain((await db.doc(`members/${uid}`).get()).data());
      if (email === 'stranger@demo.canheal.eu') {
        expect(stored).toBeUndefined();
        expect(customClaims?.['role']).toBeUndefined();
        continue;
      }
      const {role, roleSince, email: roleEmail} = v.parse(memberSchema, stored);
      expect(customClaims).toEqual(jasmine.objectContaining({role, roleSince, roleEmail}));
    }
    expect((await db.doc('domains/partner.example').get()).exists).toBeTrue();
  });

  it('are made in local projects only', async () => {
    const making = makeDemoPeople({projectId: 'canheal', authPort});
    await expectAsync(making).toBeRejectedWithError(/local projects only/);
  });
});
