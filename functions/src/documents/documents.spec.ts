import type {CallableRequest} from 'firebase-functions/v2/https';
import {randomUUID} from 'node:crypto';
import {bucket} from '../files/bucket';
import {paths} from '../firestore/paths';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, fetchFile, filesBelow, idTokenOf, putFile, tokenOf} from '../testing/emulated-files';
import {aDocm, anOffice, aPdf, PROGRAMS} from '../testing/hostile-files';
import {addDocument} from './add-document';
import {editDocument} from './edit-document';
import {removeDocument} from './remove-document';
import {reviseDocument} from './revise-document';

const GRANTED = 1_750_000_000;
const db = emulatedFirestore();

/** A call as the platform hands it over. */
function aCall(uid: string, data: unknown, role: string | undefined = 'member') {
  const token = {uid, role, roleSince: GRANTED, auth_time: GRANTED};
  return {data, auth: {uid, token}} as unknown as CallableRequest<unknown>;
}

const refused = (reason: string) => jasmine.objectContaining({details: jasmine.objectContaining({reason})});

const form = {title: 'Minutes of the board', kind: 'minutes', workPackages: [3]};

async function upload(uid: string, name: string, content: string | Buffer, id = randomUUID()) {
  await putFile(`incoming/${uid}/${id}/${name}`, content, {firebaseStorageDownloadTokens: 'of-the-upload'});
  return {upload: id, name};
}

async function add(uid = 'ada', changes: object = {}, role?: string): Promise<string> {
  const file = await upload(uid, 'minutes.md', '# Minutes');
  return ((await addDocument.run(aCall(uid, {...form, ...changes, file}, role))) as {id: string}).id;
}

const documentOf = async (id: string) => (await db.doc(paths.document(id)).get()).data();
const tasks = async () => (await db.collection(paths.outbox).get()).docs.map((doc) => doc.get('task'));
const kindsOf = async () => (await tasks()).map(({kind}) => kind as string).sort();

describe('The commands of documents', () => {
  beforeEach(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    const member = (workPackages: number[]) => ({role: 'member', workPackages});
    await db.doc('members/ada').set(member([3, 7]));
    await db.doc('members/bob').set(member([3]));
    await db.doc('members/eve').set(member([9]));
    await db.doc('members/gone').set({workPackages: [3], removedAt: new Date()});
  });

  describe('Adding a document', () => {
    it('leaves the document, its file, an audit entry and what is still to be done', async () => {
      const id = await add();
      expect(id).toMatch(/^minutes-of-the-board-[0-9a-f]{12}$/);
      const document = await documentOf(id);
      expect(document).toEqual(
        jasmine.objectContaining({
          title: form.title,
          visibility: 'consortium',
          version: 1,
          owner: 'ada',
          addedBy: 'ada',
        }),
      );
      expect(document?.['files'][0]).toEqual(
        jasmine.objectContaining({
          name: 'minutes.md',
          path: `consortium/documents/${id}/1/minutes.md`,
          size: 9,
          contentType: 'text/markdown; charset=utf-8',
        }),
      );
      const audit = (await db.collection(paths.audit).get()).docs.map((doc) => doc.data());
      expect(audit).toEqual([
        jasmine.objectContaining({action: 'document-added', by: 'ada', target: id, subject: 'document'}),
      ]);
      expect(await kindsOf()).toEqual(['index-documents', 'notify', 'read-document', 'remove-files']);
      const told = (await tasks()).find(({kind}) => kind === 'notify');
      expect([told.uids, told.notification.kind, told.notification.about]).toEqual([
        ['bob'],
        'document-added',
        id,
      ]);
    });

    it('keeps the file from caches and addresses: it is saved, never shown, and has no token', async () => {
      const id = await add();
      const path = `consortium/documents/${id}/1/minutes.md`;
      const [metadata] = await bucket().file(path).getMetadata();
      expect(metadata.cacheControl).toBe('private, no-store');
      expect(metadata.contentDisposition).toBe('attachment; filename="minutes.md"');
      expect(await tokenOf(path)).toBeUndefined();
      expect((await fetchFile(path, {token: 'of-the-upload'})).status).toBe(403);
      const idToken = idTokenOf('ada', {role: 'member', roleSince: GRANTED});
      expect((await fetchFile(path, {idToken})).status).toBe(200);
    });

    it('is for members, into their own work packages; for editors into all', async () => {
      await expectAsync(add('eve')).toBeRejectedWith(refused('not-your-work-package'));
      await expectAsync(add('ada', {workPackages: [3, 9]})).toBeRejectedWith(
        refused('not-your-work-package'),
      );
      await expectAsync(add('ada', {workPackages: [3, 7]})).toBeResolved();
      await expectAsync(add('eve', {}, 'editor')).toBeResolved();
      await expectAsync(add('ada', {}, 'nobody')).toBeRejectedWith(refused('not-allowed'));
    });

    it('refuses a member who was removed, whatever their token still says', async () => {
      await expectAsync(add('gone')).toBeRejectedWith(refused('not-allowed'));
      await db.doc('members/gone').set({role: 'member', workPackages: [3]});
      await expectAsync(add('gone')).toBeResolved();
      await db.doc('revocations/gone').set({since: GRANTED});
      await expectAsync(add('gone')).toBeRejectedWith(refused('not-allowed'));
    });

    it('refuses a file that has not arrived, is another’s, or lies somewhere else', async () => {
      const file = await upload('bob', 'minutes.md', '# Minutes');
      await putFile('consortium/documents/x/1/minutes.md', '# Secret');
      const asked = [
        file,
        {upload: randomUUID(), name: 'minutes.md'},
        {upload: file.upload, name: `../../bob/${file.upload}/minutes.md`},
        {upload: file.upload, name: '..'},
      ];
      for (const wanted of asked) {
        await expectAsync(addDocument.run(aCall('ada', {...form, file: wanted}))).toBeRejectedWith(
          refused('upload-missing'),
        );
      }
      await expectAsync(
        addDocument.run(aCall('ada', {...form, file: {upload: '../bob', name: 'minutes.md'}})),
      ).toBeRejectedWith(refused('bad-input'));
      await expectAsync(addDocument.run(aCall('bob', {...form, file}))).toBeResolved();
    });

    const hostile: readonly [string, string, string | Buffer, string][] = [
      ['a program called a PDF', 'a.pdf', PROGRAMS['PE'] ?? '', 'file-type'],
      ['a page called a table', 'a.csv', '<html><script>alert(1)</script>', 'file-type'],
      ['an SVG', 'a.svg', '<svg onload="alert(1)"/>', 'file-type'],
      ['a document with macros', 'a.docm', aDocm(), 'file-type'],
      ['macros under a plain name', 'a.docx', aDocm(), 'file-type'],
      ['a name that is read backwards', 'a\u202Efdp.exe', aPdf(), 'file-type'],
      ['no bytes', 'a.md', '', 'file-empty'],
    ];
    for (const [what, name, bytes, reason] of hostile) {
      it(`refuses ${what}, and leaves nothing behind`, async () => {
        const file = await upload('ada', name, bytes);
        await expectAsync(addDocument.run(aCall('ada', {...form, file}))).toBeRejectedWith(refused(reason));
        expect((await db.collection(paths.documents).get()).size).toBe(0);
        expect(await filesBelow('consortium/')).toEqual([]);
        expect(await filesBelow('incoming/')).toEqual([]);
      });
    }

    it('stores a file with a strange name under a readable one', async () => {
      const file = await upload('ada', 'a\u202Eb: c?.pdf', aPdf());
      const {id} = (await addDocument.run(aCall('ada', {...form, file}))) as {id: string};
      expect(await filesBelow('consortium/')).toEqual([`consortium/documents/${id}/1/ab_ c_.pdf`]);
    });

    it('adds one document for one upload, however often and in whatever words it is asked for', async () => {
      const file = await upload('ada', 'minutes.md', '# Minutes');
      const answers = [
        await addDocument.run(aCall('ada', {...form, file})),
        await addDocument.run(aCall('ada', {...form, title: 'Other words', file})),
      ];
      expect(answers[1]).toEqual(answers[0]);
      expect((await db.collection(paths.documents).get()).size).toBe(1);
      expect((await db.collection(paths.audit).get()).size).toBe(1);
    });

    it('adds one document for two calls at once', async () => {
      const file = await upload('ada', 'minutes.md', '# Minutes');
      const call = () => addDocument.run(aCall('ada', {...form, file}));
      const [one, other] = await Promise.all([call(), call()]);
      expect(one).toEqual(other);
      expect((await db.collection(paths.documents).get()).size).toBe(1);
    });

    it('goes on after a crash between storing the file and writing the document', async () => {
      const file = await upload('ada', 'minutes.md', '# Minutes');
      const first = (await addDocument.run(aCall('ada', {...form, file}))) as {id: string};
      // As it stood after the first half: the file is there, nothing else is.
      await emptyDatabase();
      await db.doc('members/ada').set({role: 'member', workPackages: [3]});
      const again = (await addDocument.run(aCall('ada', {...form, file}))) as {id: string};
      expect(again).toEqual(first);
      expect(await filesBelow('consortium/')).toEqual([`consortium/documents/${first.id}/1/minutes.md`]);
      expect(await documentOf(first.id)).toBeDefined();
    });

    it('stops at fifty documents a day', async () => {
      await add();
      const limit = (await db.collection(paths.limits).get()).docs.find(({id}) =>
        id.startsWith('documents-'),
      );
      await limit?.ref.update({count: 50});
      await expectAsync(add()).toBeRejectedWith(refused('too-many'));
      await limit?.ref.update({count: 49});
      await expectAsync(add()).toBeResolved();
    });
  });

  describe('Revising a document', () => {
    let id: string;
    beforeEach(async () => {
      id = await add();
    });

    async function revise(uid: string, changes: object = {}, role?: string) {
      const file = await upload(uid, 'minutes.docx', anOffice('docx'));
      return reviseDocument.run(aCall(uid, {id, version: 1, file, ...changes}, role));
    }

    it('adds a version, keeps the one before with its file, and tells the others', async () => {
      const before = await documentOf(id);
      expect(await revise('bob', {versionNote: 'As agreed.'})).toEqual({version: 2});
      const after = await documentOf(id);
      expect([after?.['version'], after?.['versionNote'], after?.['addedBy']]).toEqual([
        2,
        'As agreed.',
        'bob',
      ]);
      expect(after?.['owner']).toBe('ada');
      expect((await db.doc(paths.documentVersion(id, 1)).get()).data()).toEqual(before);
      expect(await filesBelow('consortium/')).toEqual([
        `consortium/documents/${id}/1/minutes.md`,
        `consortium/documents/${id}/2/minutes.docx`,
      ]);
      const told = (await tasks()).find(({notification}) => notification?.kind === 'document-revised');
      expect(told.uids).toEqual(['ada']);
    });

    it('is for the members of its work packages and editors', async () => {
      await expectAsync(revise('eve')).toBeRejectedWith(refused('not-allowed'));
      await expectAsync(revise('gone')).toBeRejectedWith(refused('not-allowed'));
      await expectAsync(revise('eve', {}, 'editor')).toBeResolved();
    });

    it('ends for its owner too with the last of its work packages', async () => {
      await db.doc('members/ada').update({workPackages: [7]});
      await expectAsync(revise('ada')).toBeRejectedWith(refused('not-allowed'));
      await db.doc('members/ada').update({workPackages: [3]});
      await expectAsync(revise('ada')).toBeResolved();
    });

    it('refuses whoever saw another version, and a document that is not there', async () => {
      await expectAsync(revise('bob', {version: 2})).toBeRejectedWith(refused('changed-meanwhile'));
      await expectAsync(revise('bob', {id: 'nothing'})).toBeRejectedWith(refused('not-found'));
    });

    it('lets one of two at once win, whose file it is then', async () => {
      const files = [
        await upload('ada', 'minutes.md', '# By Ada'),
        await upload('bob', 'minutes.md', '# By Bob, longer'),
      ];
      const outcomes = await Promise.allSettled(
        ['ada', 'bob'].map((uid, n) => reviseDocument.run(aCall(uid, {id, version: 1, file: files[n]}))),
      );
      expect(outcomes.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(lost?.reason).toEqual(refused('changed-meanwhile'));
      const [file] = (await documentOf(id))?.['files'] ?? [];
      const [bytes] = await bucket().file(file.path).download();
      const author = (await documentOf(id))?.['addedBy'];
      expect(bytes.toString()).toContain(author === 'ada' ? 'By Ada' : 'By Bob');
      expect(bytes.length).toBe(file.size);
    });

    it('gives the same version for the same upload', async () => {
      const file = await upload('bob', 'minutes.md', '# Again');
      const call = () => reviseDocument.run(aCall('bob', {id, version: 1, file}));
      expect(await call()).toEqual({version: 2});
      expect(await call()).toEqual({version: 2});
      expect((await documentOf(id))?.['version']).toBe(2);
    });
  });

  describe('Editing a document', () => {
    const edited = {title: 'Better words', kind: 'report', workPackages: [3]};

    it('changes what is said of it and nothing else', async () => {
      const id = await add('ada', {summary: 'Soon gone.'});
      const before = await documentOf(id);
      await editDocument.run(aCall('ada', {id, ...edited}));
      const after = await documentOf(id);
      expect(after).toEqual(jasmine.objectContaining(edited));
      expect(after?.['summary']).toBeUndefined();
      expect(after?.['files']).toEqual(before?.['files']);
      expect(after?.['version']).toBe(1);
    });

    it('is for who added it and editors, not for who added a later version', async () => {
      const id = await add();
      const file = await upload('bob', 'minutes.md', '# Again');
      await reviseDocument.run(aCall('bob', {id, version: 1, file}));
      await expectAsync(editDocument.run(aCall('bob', {id, ...edited}))).toBeRejectedWith(
        refused('not-allowed'),
      );
      await expectAsync(editDocument.run(aCall('ada', {id, ...edited}))).toBeResolved();
      await expectAsync(editDocument.run(aCall('eve', {id, ...edited}, 'editor'))).toBeResolved();
      expect((await documentOf(id))?.['owner']).toBe('ada');
    });

    it('moves it into no work package of others', async () => {
      const id = await add();
      const move = (workPackages: number[]) => editDocument.run(aCall('ada', {id, ...edited, workPackages}));
      await expectAsync(move([3, 9])).toBeRejectedWith(refused('not-your-work-package'));
      await expectAsync(move([3, 7])).toBeResolved();
    });

    it('ends with the membership of its work packages', async () => {
      const id = await add();
      await db.doc('members/ada').update({workPackages: [9]});
      await expectAsync(editDocument.run(aCall('ada', {id, ...edited}))).toBeRejectedWith(
        refused('not-allowed'),
      );
      await db.doc('members/ada').update({workPackages: [3]});
      await expectAsync(editDocument.run(aCall('ada', {id, ...edited}))).toBeResolved();
    });
  });

  describe('Removing a document', () => {
    it('takes away every version, file and word; an address from before is dead', async () => {
      const id = await add();
      const other = await add('bob', {title: 'Another'});
      const file = await upload('bob', 'minutes.md', '# Again');
      await reviseDocument.run(aCall('bob', {id, version: 1, file}));
      await db.doc(paths.wordsOf(id)).set({version: 2, words: 'minutes'});
      const path = `consortium/documents/${id}/1/minutes.md`;
      const idToken = idTokenOf('ada', {role: 'member', roleSince: GRANTED});
      await fetchFile(path, {idToken});
      const token = await tokenOf(path);
      expect((await fetchFile(path, {token})).status).toBe(200);

      await removeDocument.run(aCall('ada', {id}));
      expect((await fetchFile(path, {token})).ok).toBe(false);
      expect((await fetchFile(path, {idToken})).ok).toBe(false);
      expect((await db.collection(paths.documents).listDocuments()).map((ref) => ref.id)).toEqual([other]);
      expect((await db.doc(paths.wordsOf(id)).get()).exists).toBe(false);
      expect(await filesBelow(`consortium/documents/${id}/`)).toEqual([]);
      expect(await filesBelow('consortium/')).toHaveSize(1);
    });

    it('is for who added it and editors', async () => {
      const id = await add();
      await expectAsync(removeDocument.run(aCall('bob', {id}))).toBeRejectedWith(refused('not-allowed'));
      expect(await filesBelow('consortium/')).toHaveSize(1);
      await expectAsync(removeDocument.run(aCall('eve', {id}, 'editor'))).toBeResolved();
      await expectAsync(removeDocument.run(aCall('ada', {id}))).toBeRejectedWith(refused('not-found'));
    });
  });
});
