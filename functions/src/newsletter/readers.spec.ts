import type {ReaderEntry} from '@model/newsletter/commands';
import {as} from '../testing/as';
import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {aReader} from '../testing/issues';
import {audited, fieldsOf, refusing} from '../testing/people';
import {eraseReader} from './erase-reader';
import {exportReaders} from './export-readers';
import {noteGrowth} from './growth';
import {listReaders} from './list-readers';
import {forgetReader, readerOf} from './reader';
import {saveNewsletterSettings} from './save-newsletter-settings';
import {newsletterSettings} from './settings';

const ADMIN = {uid: 'root', role: 'admin'} as const;
const EDITOR = {uid: 'ada', role: 'editor'} as const;

interface Page {
  readonly readers: readonly ReaderEntry[];
  readonly next?: string;
}

describe('An admin of the newsletter', () => {
  const db = emulatedFirestore();

  beforeEach(emptyDatabase);

  const list = async (data: object = {}) => {
    const {readers, ...more} = (await listReaders.run(as(ADMIN, data))) as Page;
    return {...more, readers: readers.map(({email, state}) => `${email} ${state}`)};
  };

  it('finds readers by the beginning of their address, in order, and the next ones', async () => {
    for (let n = 0; n < 51; n += 1) await aReader(`n${String(n).padStart(2, '0')}@reader.example`);
    await aReader('other@reader.example');
    const first = await list({search: 'N'});
    expect(first.readers.length).toBe(50);
    expect(first.next).toBe('n49@reader.example');
    expect(await list({search: 'n', after: first.next})).toEqual({
      readers: ['n50@reader.example subscribed'],
    });
    expect(await list({search: 'other'})).toEqual({readers: ['other@reader.example subscribed']});
  });

  it('learns of a whole address why it is not written to, and of no other', async () => {
    await aReader('a@reader.example');
    await forgetReader(db, readerOf('b@reader.example'), 'complaint');
    expect(await list({search: 'b@reader.example'})).toEqual({readers: ['b@reader.example complaint']});
    expect(await list({search: 'b@reader'})).toEqual({readers: []});
    expect(await list()).toEqual({readers: ['a@reader.example subscribed']});
  });

  it('takes them all elsewhere, which is noted once', async () => {
    await aReader('a@reader.example', {topics: ['events']});
    const {readers, next} = (await exportReaders.run(as(ADMIN))) as Page;
    expect(readers).toEqual([
      jasmine.objectContaining({email: 'a@reader.example', topics: ['events'], audience: 'citizens'}),
    ]);
    expect(next).toBeUndefined();
    await exportReaders.run(as(ADMIN, {after: 'a@reader.example'}));
    expect(await audited()).toEqual(['readers-exported root readers']);
  });

  it('erases a reader, of whom nothing stays but the hash, not even in the audit log', async () => {
    const email = 'gone@reader.example';
    await aReader(email);
    expect(await eraseReader.run(as(ADMIN, {email: 'Gone@reader.example'}))).toEqual({wasSubscribed: true});
    expect(await eraseReader.run(as(ADMIN, {email}))).toEqual({wasSubscribed: false});
    const found = await Promise.all((await db.listCollections()).map((collection) => collection.get()));
    const stored = JSON.stringify(found.flatMap(({docs}) => docs.map((doc) => [doc.id, doc.data()])));
    expect(stored).not.toContain('gone@');
    expect(await fieldsOf(`suppressions/${readerOf(email)}`)).toEqual(
      jasmine.objectContaining({why: 'left'}),
    );
  });

  it('says how issues are sent, all of it at once', async () => {
    await saveNewsletterSettings.run(as(ADMIN, {rate: 3, doubt: 'double', senderName: 'The project'}));
    expect(await newsletterSettings(db)).toEqual(
      jasmine.objectContaining({rate: 3, doubt: 'double', senderName: 'The project'}),
    );
    await saveNewsletterSettings.run(as(ADMIN, {footer: 'Somewhere.'}));
    expect(await newsletterSettings(db)).toEqual({footer: 'Somewhere.', rate: 10, doubt: 'miss'});
    const wrong = saveNewsletterSettings.run(as(ADMIN, {rate: 1000}));
    await expectAsync(wrong).toBeRejectedWith(refusing('bad-input'));
  });

  it('is no editor: those are refused addresses and settings', async () => {
    const refused: (() => Promise<unknown>)[] = [
      async () => listReaders.run(as(EDITOR)),
      async () => exportReaders.run(as(EDITOR)),
      async () => eraseReader.run(as(EDITOR, {email: 'a@reader.example'})),
      async () => saveNewsletterSettings.run(as(EDITOR, {rate: 3})),
    ];
    for (const one of refused) await expectAsync(one()).toBeRejectedWith(refusing('not-allowed'));
  });

  it('sees the readers’ number grow, day by day', async () => {
    await aReader('a@reader.example'); // confirmed on 15 January
    await forgetReader(db, readerOf('b@reader.example'), 'left', new Date('2026-01-15T23:00:00Z'));
    await noteGrowth(db, new Date('2026-01-16T02:00:00Z'));
    await noteGrowth(db, new Date('2026-01-16T03:00:00Z'));
    await forgetReader(db, readerOf('a@reader.example'), 'bounce', new Date('2026-01-16T12:00:00Z'));
    await noteGrowth(db, new Date('2026-01-17T02:00:00Z'));
    expect(await fieldsOf('analytics/readers')).toEqual({
      days: {
        '2026-01-15': {readers: 1, joined: 1, lost: 1},
        '2026-01-16': {readers: 0, joined: 0, lost: 1},
      },
    });
  });
});
