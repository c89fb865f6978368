import {unpackJson} from '@model/catalogue/payload';
import {directorySchema} from '@model/members/directory';
import * as v from 'valibot';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {aMember} from '../testing/as';
import {indexPeople} from './index-people';

describe('The directory', () => {
  const db = emulatedFirestore();
  const head = async () => (await db.doc('catalogue/consortium-people').get()).data() ?? {};
  const people = async () =>
    v.parse(directorySchema, await unpackJson((await head())['payload'] as Uint8Array)).people;

  beforeEach(emptyDatabase);

  it('holds the members who want to be found, by name, with what each chose to show', async () => {
    await aMember('zoe', {name: 'Zoe', position: 'Head', about: 'Words.', shows: ['position']});
    await aMember('ada', {name: 'Ada', role: 'editor', position: 'Secret'});
    await aMember('hidden', {listed: false});
    expect(await indexPeople(db)).toBeTrue();
    expect(await people()).toEqual([
      {uid: 'ada', name: 'Ada', workPackages: [], role: 'editor'},
      {uid: 'zoe', name: 'Zoe', workPackages: [], position: 'Head'},
    ]);
    expect((await head())['count']).toBe(2);
  });

  it('leaves out who has no role any more, and what fails its schema', async () => {
    await aMember('ada');
    await aMember('gone');
    const {role: _role, ...rest} = (await db.doc('members/gone').get()).data() ?? {};
    await db.doc('members/gone').set(rest);
    await db.doc('members/broken').set({name: 'Broken', role: 'member', listed: true});
    await indexPeople(db);
    expect((await people()).map(({uid}) => uid)).toEqual(['ada']);
  });

  it('is written only when it has changed', async () => {
    await aMember('ada');
    expect(await indexPeople(db)).toBeTrue();
    await aMember('ada', {visitedAt: new Date()});
    expect(await indexPeople(db)).toBeFalse();
    await aMember('ada', {name: 'Ada the second'});
    expect(await indexPeople(db)).toBeTrue();
  });

  it('is made of the newest members even when several rebuild it at once, and gives its lease back', async () => {
    await aMember('ada');
    const first = indexPeople(db);
    await aMember('bo');
    await Promise.all([first, indexPeople(db), indexPeople(db)]);
    expect((await people()).map(({uid}) => uid)).toEqual(['ada', 'bo']);
    expect((await db.doc('catalogue/people-lease').get()).exists).toBeFalse();
  });

  it('stands when there is nobody', async () => {
    await indexPeople(db);
    expect(await people()).toEqual([]);
  });

  it('takes 300 members who tell all there is to tell', async () => {
    const about = Array.from({length: 200}, (_, i) => `w${(i * 7919).toString(36)}`)
      .join(' ')
      .slice(0, 1000);
    const shows = ['email', 'position', 'about', 'orcid'] as const;
    for (let i = 0; i < 300; i++) {
      await aMember(`m${i}`, {
        name: `Person ${i}`,
        about: `${i * 104729} ${about}`.slice(0, 1000),
        shows: [...shows],
      });
    }
    await indexPeople(db);
    const {payload, count} = await head();
    expect(count).toBe(300);
    expect((payload as Uint8Array).byteLength).toBeLessThan(500_000);
  });
});
