import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember, anAccount, as, noAccounts, refusedFor} from '../testing/as';
import {emptyBucket, emulatedBucket} from '../testing/storage';
import {exclusionRef} from './exclusion';
import {exportMyData} from './export-my-data';

const ada = {uid: 'ada', role: 'member'} as const;
const ADDRESS = 'ada@partner.example';

interface Export {
  readonly sections: Readonly<
    Record<string, {readonly what: string; readonly kept: string; readonly data: unknown}>
  >;
}

describe('The export of one’s data', () => {
  const db = emulatedFirestore();
  const at = new Date('2026-01-01T00:00:00Z');
  const dataOf = async (person: Parameters<typeof as>[0] = ada) => {
    const {sections} = (await exportMyData.run(as(person))) as unknown as Export;
    return Object.fromEntries(Object.entries(sections).map(([name, {data}]) => [name, data]));
  };

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), noAccounts(), emptyBucket()]);
    await Promise.all([aMember('ada', {about: 'About Ada.'}), anAccount(ada)]);
  });

  it('holds everything that is stored about the person', async () => {
    await db.doc('accessRequests/ada').set({name: 'Ada', email: ADDRESS, state: 'approved', askedAt: at});
    await db
      .doc('invitations/one')
      .set({email: ADDRESS, note: 'Welcome.', secretHash: 'secret', invitedAt: at});
    await db.doc('notifications/one').set({uid: 'ada', kind: 'role-changed', at});
    await db.doc('calendars/hash-of-token').set({uid: 'ada', createdAt: at});
    await db.doc('audit/by').set({at, action: 'domain-admitted', by: 'ada', target: 'x.example'});
    await db.doc('audit/about').set({at, action: 'role-granted', by: 'boss', target: 'ada'});
    await db.doc('documents/minutes').set({title: 'Minutes', addedBy: 'bo', version: 2});
    await db.doc('documents/minutes/versions/1').set({title: 'Minutes, first', addedBy: 'ada', version: 1});
    await db.doc('revocations/ada').set({since: 5});
    await exclusionRef(db, ADDRESS).set({at});
    await db.doc('outbox/one').set({task: {kind: 'send-mail', letter: {to: ADDRESS, subject: 'Hello'}}});
    await emulatedBucket().file('incoming/ada/upload/notes.txt').save('12345');

    const data = await dataOf();
    const holding = (fields: object) => jasmine.objectContaining(fields);
    const iso = at.toISOString();
    expect(data['account']).toEqual(
      holding({uid: 'ada', email: ADDRESS, waysOfSigningIn: jasmine.any(Array)}),
    );
    expect(data['member']).toEqual(holding({about: 'About Ada.', email: ADDRESS, joinedAt: iso}));
    expect(data['accessRequest']).toEqual(holding({state: 'approved', askedAt: iso}));
    expect(data['invitations']).toEqual([holding({id: 'one', note: 'Welcome.'})]);
    expect(data['notifications']).toEqual([holding({id: 'one', kind: 'role-changed'})]);
    expect(data['calendar']).toEqual([{createdAt: iso}]);
    expect((data['audit'] as {action: string}[]).map(({action}) => action).sort()).toEqual([
      'data-exported',
      'domain-admitted',
      'role-granted',
    ]);
    expect(data['documents']).toEqual([
      holding({path: 'documents/minutes/versions/1', title: 'Minutes, first', version: 1}),
    ]);
    expect(data['uploads']).toEqual([holding({name: 'incoming/ada/upload/notes.txt', size: 5})]);
    expect(data['mails']).toEqual([{to: ADDRESS, subject: 'Hello'}]);
    expect(data['revocation']).toEqual({since: 5});
    expect(data['exclusion']).toEqual([{at: iso}]);
    expect(JSON.stringify(data)).not.toContain('hash-of-token');
    expect(JSON.stringify(data)).not.toContain('secret');
  });

  it('holds nothing of anybody else', async () => {
    await aMember('bo', {name: 'Bo Secretive'});
    await anAccount({uid: 'bo', role: 'member'});
    await db
      .doc('invitations/by-ada')
      .set({email: 'cy@partner.example', note: 'Dear Cy', invitedBy: 'ada', state: 'open'});
    await db.doc('notifications/one').set({uid: 'bo', kind: 'role-changed', at});
    await db.doc('audit/one').set({at, action: 'role-granted', by: 'boss', target: 'bo'});
    await emulatedBucket().file('incoming/bo/upload/notes.txt').save('12345');
    const text = JSON.stringify(await dataOf());
    for (const word of ['Secretive', 'bo@partner', 'cy@partner', 'Dear Cy', '"bo"', 'incoming/bo']) {
      expect(text).withContext(word).not.toContain(word);
    }
    expect(text).toContain('by-ada');
  });

  it('says of each part what it is for and how long it stays', async () => {
    const {sections} = (await exportMyData.run(as(ada))) as unknown as Export;
    for (const {what, kept} of Object.values(sections)) {
      expect(what).toMatch(/\.$/);
      expect(kept).toMatch(/\.$/);
    }
  });

  it('is for everybody who has an account, members or not', async () => {
    await anAccount({uid: 'guest'});
    const data = await dataOf({uid: 'guest'});
    expect(data['account']).toEqual(jasmine.objectContaining({email: 'guest@partner.example'}));
    expect(data['member']).toBeNull();
    await expectAsync(exportMyData.run(as(undefined))).toBeRejectedWith(refusedFor('signed-out'));
  });

  it('can be asked for ten times a day', async () => {
    for (let i = 0; i < 10; i++) await exportMyData.run(as(ada));
    await expectAsync(exportMyData.run(as(ada))).toBeRejectedWith(refusedFor('too-many'));
  });
});
