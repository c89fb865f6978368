import {draftFilePath} from '@model/publishing/upload';
import {createHash, randomUUID} from 'node:crypto';
import {bucket} from '../files/bucket';
import {as, refusedFor} from '../testing/as';
import {emptyFiles, fetchFile, filesBelow, idTokenOf, putFile} from '../testing/emulated-files';
import {aPdf} from '../testing/hostile-files';
import {uploadInPieces} from '../testing/upload-in-pieces';
import {checkDraftFile, checkUpload} from './check-draft-file';
import {checkedFile} from './checked-file';

const DRAFT = 'deliverable.pilot-results';
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('Looking into a file of a working copy', () => {
  beforeEach(emptyFiles);

  async function put(name: string, content: string | Buffer) {
    const upload = randomUUID();
    await putFile(draftFilePath(DRAFT, upload, name), content);
    return {draft: DRAFT, upload, name};
  }

  it('answers what it is, by its content', async () => {
    const file = await put('Résults (1).CSV', 'gene;count\n');
    expect(await checkUpload({...file, sha256: sha256('gene;count\n')})).toEqual({
      name: 'Résults (1).CSV',
      path: draftFilePath(DRAFT, file.upload, 'Résults (1).CSV'),
      size: 11,
      contentType: 'text/csv; charset=utf-8',
      sha256: sha256('gene;count\n'),
    });
  });

  it('answers the same when it is asked again, and tells whoever publishes', async () => {
    const file = await put('a.pdf', aPdf());
    const first = await checkUpload(file);
    expect(await checkedFile(first.path)).toEqual(first);
    expect(await checkUpload({...file, sha256: first.sha256})).toEqual(first);
    const [metadata] = await bucket().file(first.path).getMetadata();
    expect(metadata.contentType).toBe('application/pdf');
    expect(metadata.cacheControl).toBe('private, no-store');
  });

  it('knows nothing of a file that nobody looked into, or that is not there', async () => {
    const file = await put('a.pdf', aPdf());
    expect(await checkedFile(draftFilePath(DRAFT, file.upload, 'a.pdf'))).toBeUndefined();
    expect(await checkedFile(draftFilePath(DRAFT, randomUUID(), 'a.pdf'))).toBeUndefined();
  });

  it('makes a hostile name a harmless one', async () => {
    const file = await put('inv\u202Efdp.<b>.csv', 'a;b\n');
    expect((await checkUpload(file)).name).toBe('invfdp._b_.csv');
  });

  const REFUSED: readonly (readonly [string, string, string | Buffer])[] = [
    ['file-type', 'a.exe', 'MZ'],
    ['file-type', 'a.pdf', 'no pdf'],
    ['file-type', 'a.csv', '<!doctype html>'],
    ['file-empty', 'a.csv', ''],
    ['file-unsafe', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['file-too-large', 'a.svg', Buffer.alloc(5_000_001, ' ')],
  ];
  for (const [reason, name, content] of REFUSED) {
    it(`refuses ${name} as ${reason}, and takes it away`, async () => {
      const other = await put('other.csv', 'a');
      const file = await put(name, content);
      await expectAsync(checkUpload(file)).toBeRejectedWith(refusedFor(reason));
      expect(await filesBelow('')).toEqual([draftFilePath(DRAFT, other.upload, 'other.csv')]);
    });
  }

  it('refuses what did not arrive as it left, and takes it away', async () => {
    const file = await put('a.csv', 'gene;coun');
    const damaged = checkUpload({...file, sha256: sha256('gene;count')});
    await expectAsync(damaged).toBeRejectedWith(refusedFor('file-damaged'));
    expect(await filesBelow('')).toEqual([]);
  });

  it('refuses another checksum than the one it found before, and leaves the file', async () => {
    const file = await put('a.csv', 'gene;count');
    await checkUpload(file);
    await expectAsync(checkUpload({...file, sha256: sha256('x')})).toBeRejectedWith(
      refusedFor('file-damaged'),
    );
    expect(await filesBelow('')).toHaveSize(1);
  });

  it('finds nothing outside the upload’s own folder', async () => {
    const file = await put('a.csv', 'a;b');
    for (const name of ['b.csv', `../${file.upload}/a.csv`, '..', `..\\${file.upload}\\a.csv`]) {
      await expectAsync(checkUpload({...file, name}))
        .withContext(name)
        .toBeRejectedWith(refusedFor('upload-missing'));
    }
    await expectAsync(checkUpload(file)).toBeResolved();
  });

  it('is for editors alone', async () => {
    const file = await put('a.csv', 'a;b');
    for (const role of ['member', undefined] as const) {
      const asker = as({uid: 'mia', ...(role && {role})}, file);
      await expectAsync(checkDraftFile.run(asker)).toBeRejectedWith(refusedFor('not-allowed'));
    }
    expect(await checkDraftFile.run(as({uid: 'ed', role: 'editor'}, file))).toEqual(
      jasmine.objectContaining({name: 'a.csv', size: 3}),
    );
  });

  it('takes no draft and no upload for one that is none', async () => {
    const file = await put('a.csv', 'a;b');
    for (const wrong of [{draft: '../x'}, {draft: 'deliverable'}, {upload: 'x'}, {sha256: 'x'}]) {
      const asker = as({uid: 'ed', role: 'editor'}, {...file, ...wrong});
      await expectAsync(checkDraftFile.run(asker)).toBeRejectedWith(refusedFor('bad-input'));
    }
  });

  it('lets nobody but editors fetch the file', async () => {
    const {path} = await checkUpload(await put('a.csv', 'a;b'));
    const since = {roleSince: 1_750_000_000};
    const member = idTokenOf('mia', {role: 'member', ...since});
    const editor = idTokenOf('ed', {role: 'editor', ...since});
    expect((await fetchFile(path, {idToken: member})).status).toBe(403);
    expect((await fetchFile(path)).status).toBe(403);
    expect(await (await fetchFile(path, {idToken: editor})).text()).toBe('a;b');
  });

  it('looks through 200 MB that an editor has sent in pieces, without holding them', async () => {
    const piece = Buffer.alloc(10_000_000, 'gene;count\n');
    const pieces = Array.from({length: 20}, () => piece);
    const file = {draft: DRAFT, upload: randomUUID(), name: 'large.csv'};
    const {size} = await uploadInPieces(
      {
        host: String(process.env['FIREBASE_STORAGE_EMULATOR_HOST']),
        bucket: bucket().name,
        path: draftFilePath(DRAFT, file.upload, file.name),
        contentType: 'text/csv',
        idToken: idTokenOf('ed', {role: 'editor', roleSince: 1_750_000_000}),
      },
      pieces,
    );
    expect(Number(size)).toBe(200_000_000);
    const hash = createHash('sha256');
    for (const each of pieces) hash.update(each);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 20);
    const checked = await checkUpload(file).finally(() => clearInterval(watch));
    expect(checked).toEqual(jasmine.objectContaining({size: 200_000_000, sha256: hash.digest('hex')}));
    expect(most).toBeLessThan(100_000_000);
  }, 180_000);
});
