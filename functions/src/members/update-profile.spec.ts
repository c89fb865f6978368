import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember, as, refusedFor} from '../testing/as';
import {updateProfile} from './update-profile';

const ada = {uid: 'ada', role: 'member'} as const;
const profile = {
  name: 'Ada',
  partner: 'sciensano',
  workPackages: [3],
  position: 'Head of unit',
  listed: true,
  shows: ['position'],
};

describe('Changing one’s profile', () => {
  const db = emulatedFirestore();
  const stored = async () => (await db.doc('members/ada').get()).data() ?? {};
  const kindsOfTasks = async () =>
    (await db.collection('outbox').get()).docs.map((doc) => doc.get('task.kind') as string);

  beforeEach(async () => {
    await emptyDatabase();
    await aMember('ada', {about: 'Older words.'});
    await db.doc('partners/sciensano').set({name: 'Sciensano'});
  });

  it('writes what is said, takes away what is not, and leaves alone what is not the member’s', async () => {
    await updateProfile.run(as(ada, profile));
    const after = await stored();
    expect(after).toEqual(
      jasmine.objectContaining({...profile, role: 'member', email: 'ada@partner.example'}),
    );
    expect('about' in after).toBeFalse();
  });

  it('tells the audit log which fields changed, without what they say, and renews the directory', async () => {
    await updateProfile.run(as(ada, profile));
    const entries = (await db.collection('audit').get()).docs.map((doc) => doc.data());
    expect(entries).toEqual([
      jasmine.objectContaining({
        action: 'profile-changed',
        by: 'ada',
        target: 'ada',
        details: {fields: 'name partner workPackages position about shows'},
      }),
    ]);
    expect(await kindsOfTasks()).toEqual(['index-people']);
  });

  it('does nothing when nothing is new', async () => {
    await updateProfile.run(as(ada, profile));
    await updateProfile.run(as(ada, profile));
    expect((await db.collection('audit').get()).size).toBe(1);
    expect((await kindsOfTasks()).length).toBe(1);
  });

  it('refuses a partner that there is not, and keeps everything as it was', async () => {
    const before = await stored();
    await expectAsync(updateProfile.run(as(ada, {...profile, partner: 'nowhere'}))).toBeRejectedWith(
      jasmine.objectContaining({
        details: {reason: 'bad-input', issues: ['partner: There is no such partner.']},
      }),
    );
    expect(await stored()).toEqual(before);
    await expectAsync(updateProfile.run(as(ada, {...profile, partner: undefined}))).toBeResolved();
  });

  for (const field of ['role', 'email', 'roleSince', 'joinedAt']) {
    it(`refuses to be handed ${field}`, async () => {
      await expectAsync(updateProfile.run(as(ada, {...profile, [field]: 'admin'}))).toBeRejectedWith(
        refusedFor('bad-input'),
      );
      expect((await stored())['role']).toBe('member');
    });
  }

  it('is for members, and for who has a profile', async () => {
    await expectAsync(updateProfile.run(as({uid: 'ada'}, profile))).toBeRejectedWith(
      refusedFor('not-allowed'),
    );
    await expectAsync(updateProfile.run(as(undefined, profile))).toBeRejectedWith(refusedFor('signed-out'));
    await expectAsync(updateProfile.run(as({uid: 'bo', role: 'member'}, profile))).toBeRejectedWith(
      refusedFor('not-found'),
    );
    await expectAsync(updateProfile.run(as(ada, profile))).toBeResolved();
  });

  it('changes nobody’s profile but one’s own', async () => {
    await aMember('bo');
    const before = (await db.doc('members/bo').get()).data();
    await updateProfile.run(as(ada, profile));
    expect((await db.doc('members/bo').get()).data()).toEqual(before);
  });

  it('can be done 60 times in an hour', async () => {
    for (let i = 0; i < 60; i++) await updateProfile.run(as(ada, {...profile, name: `Ada ${i}`}));
    await expectAsync(updateProfile.run(as(ada, profile))).toBeRejectedWith(refusedFor('too-many'));
  });
});
