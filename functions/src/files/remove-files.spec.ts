import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, filesBelow, putFile} from '../testing/emulated-files';
import {DAY_MS} from '../limits/limit';
import {removeFiles} from './remove-files';
import {sweepUploads} from './sweep-uploads';

describe('Removing files', () => {
  beforeEach(emptyFiles);

  it('deletes a folder whole and nothing beside it', async () => {
    await putFile('incoming/ada/one/a.md');
    await putFile('incoming/ada/one/deep/b.md');
    await putFile('incoming/ada/one-more/c.md');
    await removeFiles('incoming/ada/one/');
    expect(await filesBelow('')).toEqual(['incoming/ada/one-more/c.md']);
    await expectAsync(removeFiles('incoming/ada/one/')).toBeResolved();
  });

  for (const prefix of ['', '/', '//', 'incoming/', 'incoming/ada', 'incoming//', 'incoming/../']) {
    it(`refuses "${prefix}", which is no folder of something's own`, async () => {
      await putFile('incoming/ada/one/a.md');
      await expectAsync(removeFiles(prefix)).toBeRejectedWithError(RangeError);
      expect(await filesBelow('')).toEqual(['incoming/ada/one/a.md']);
    });
  }
});

describe('Sweeping uploads', () => {
  const db = emulatedFirestore();
  const tomorrow = () => new Date(Date.now() + DAY_MS + 60_000);

  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    await putFile('incoming/ada/one/a.md');
    await putFile('consortium/documents/orphan/1/a.md');
    await putFile('consortium/documents/known/1/a.md');
    await putFile('consortium/documents/known/2/a.md');
    await putFile('consortium/documents/known/3/a.md');
    await putFile('consortium/deliverables/orphan/1/a.md');
    await db.doc('documents/known').set({version: 2});
  });

  it('leaves what is new: it may still be moved on', async () => {
    expect(await sweepUploads()).toBe(0);
    expect((await filesBelow('')).length).toBe(6);
  });

  it('deletes old uploads and files of documents and versions that never came to be', async () => {
    expect(await sweepUploads(tomorrow())).toBe(3);
    expect(await filesBelow('')).toEqual([
      'consortium/deliverables/orphan/1/a.md',
      'consortium/documents/known/1/a.md',
      'consortium/documents/known/2/a.md',
    ]);
  });
});
