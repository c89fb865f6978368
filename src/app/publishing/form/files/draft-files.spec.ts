import {signal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import type {DraftFile} from '@model/publishing/content';
import {FakeStorage, storageError} from '../../../../testing/fake-storage';
import {until} from '../../../../testing/until';
import {STORAGE_GATEWAY} from '../../../documents/upload/storage-gateway';
import {DraftEditing} from '../../draft-page/draft-editing';
import {DraftRepository} from '../../draft-repository';
import {DraftFiles} from './draft-files';
import {FileHasher} from './file-hasher';

describe('The files of a draft', () => {
  let storage: FakeStorage;
  let written: Map<string, unknown>;

  function open(files: readonly DraftFile[] = []): DraftFiles {
    storage = new FakeStorage();
    written = new Map([['files', files]]);
    const values = signal<ReadonlyMap<string, unknown>>(written);
    const editing = {
      id: () => 'deliverable.atlas',
      values,
      write: (path: string, value: unknown) => {
        written = new Map([...written, [path, value]]);
        values.set(written);
      },
    };
    const checkFile = async ({upload, name}: {upload: string; name: string}): Promise<DraftFile> => ({
      ...{name, path: `drafts/deliverable.atlas/${upload}/${name}`, size: 3},
      ...{contentType: 'text/csv', sha256: 'a'.repeat(64)},
    });
    TestBed.configureTestingModule({
      providers: [
        DraftFiles,
        {provide: DraftEditing, useValue: editing},
        {provide: DraftRepository, useValue: {checkFile}},
        {provide: FileHasher, useValue: {sha256: async () => 'a'.repeat(64)}},
        {provide: STORAGE_GATEWAY, useValue: async () => storage},
      ],
    });
    return TestBed.inject(DraftFiles);
  }

  const aFile = (name: string) => new File(['a;b'], name);
  const namesOf = (files: DraftFiles) => files.files().map(({name}) => name);
  const sent = async (count: number) => {
    await until(`${count} uploads`, () => storage.sendings.length === count);
    return storage.sendings;
  };

  it('come several at once, three at a time, each under a name that no other has', async () => {
    const files = open();
    files.add(['a.csv', 'A.csv', 'b.csv', 'c.csv'].map(aFile));
    expect(files.uploads().map(({name}) => name)).toEqual(['a.csv', 'A (2).csv', 'b.csv', 'c.csv']);
    const [first] = await sent(3);
    expect(files.isBusy()).toBe(true);
    first?.finish();
    for (const sending of (await sent(4)).slice(1)) sending.finish();
    await until('all files', () => files.files().length === 4);
    expect(namesOf(files).sort()).toEqual(['A (2).csv', 'a.csv', 'b.csv', 'c.csv']);
    await until('the end', () => files.uploads().length === 0);
    expect(files.isBusy()).toBe(false);
  });

  it('lack what was called back, which is not sent again, and let the next one go', async () => {
    const files = open();
    files.add(['a.csv', 'b.csv', 'c.csv', 'd.csv'].map(aFile));
    await sent(3);
    files.uploads()[1]?.transfer.cancel();
    const sendings = await sent(4);
    expect(sendings[3]?.path).toMatch(/\/d\.csv$/);
    expect(files.uploads().map(({name}) => name)).toEqual(['a.csv', 'c.csv', 'd.csv']);
    for (const n of [0, 2, 3]) sendings[n]?.finish();
    await until('the others', () => files.uploads().length === 0);
    expect(namesOf(files).sort()).toEqual(['a.csv', 'c.csv', 'd.csv']);
    expect(storage.sendings.length).toBe(4);
  });

  it('keep what failed, to be tried again or left out', async () => {
    const files = open();
    files.add(['a.csv', 'b.csv'].map(aFile));
    for (const sending of await sent(2)) sending.fail(storageError('unknown'));
    await until('the problems', () => files.uploads().every(({transfer}) => transfer.state() === 'failed'));
    const [a, b] = files.uploads();
    if (!a || !b) throw new Error('There are two.');
    files.drop(b);
    files.retry(a);
    (await sent(3))[2]?.finish();
    await until('the file', () => files.files().length === 1);
    expect(namesOf(files)).toEqual(['a.csv']);
    expect(files.uploads()).toEqual([]);
  });

  it('take the data dictionary along when they are renamed', () => {
    const file = {path: 'drafts/deliverable.atlas/x/a.csv', size: 3, contentType: 'text/csv', sha256: 'a'};
    const files = open([
      {...file, name: 'a.csv'},
      {...file, name: 'b.csv'},
    ]);
    TestBed.inject(DraftEditing).write('tables', [{file: 'a.csv'}, {file: 'b.csv'}]);
    files.rename(0, 'tests.csv');
    expect(namesOf(files)).toEqual(['tests.csv', 'b.csv']);
    expect(written.get('tables')).toEqual([{file: 'tests.csv'}, {file: 'b.csv'}]);
  });
});
