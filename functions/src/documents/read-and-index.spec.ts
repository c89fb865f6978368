import {unpackDocuments} from '@model/documents/document-index';
import {unpackWords} from '@model/documents/words-index';
import type {PortalDocument} from '@model/documents/document';
import {aDocument} from '../../../test/fixtures/documents';
import {takeLease} from '../catalogue/lease';
import {paths} from '../firestore/paths';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, putFile} from '../testing/emulated-files';
import {anOffice, aPdf} from '../testing/hostile-files';
import {extractWords} from './extract-words';
import {indexDocuments, rebuildDocumentIndex} from './index-documents';
import {readDocument} from './read-document';
import {extractText, READING_LIMITS} from './text-worker';

const db = emulatedFirestore();

async function stand(changes: Partial<PortalDocument> = {}, content?: string): Promise<PortalDocument> {
  const {id, ...fields} = aDocument(changes);
  await db.doc(paths.document(id)).set(fields);
  if (content !== undefined) await putFile(fields.files[0]?.path ?? '', content);
  return {id, ...fields};
}

const wordsOf = async (id: string) => (await db.doc(paths.wordsOf(id)).get()).data();
const tasks = async () => (await db.collection(paths.outbox).get()).docs.map((doc) => doc.get('task.kind'));

describe('Documents in search', () => {
  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  describe('The words of a file', () => {
    it('are taken out of PDF, DOCX, Markdown, CSV and text', async () => {
      expect(await extractWords(aPdf('A quokka sleeps'), 'a.pdf')).toBe('quokka sleeps');
      expect(await extractWords(anOffice('docx', 'The Zażółć of a quokka'), 'a.docx')).toBe('quokka zazolc');
      for (const name of ['a.md', 'a.csv', 'a.txt']) {
        expect(await extractWords(Buffer.from('quokka;BRCA1'), name)).toBe('brca1 quokka');
      }
    });

    it('are none for a type without text, and for a file that is broken', async () => {
      expect(await extractWords(anOffice('xlsx', 'quokka'), 'a.xlsx')).toBe('');
      expect(await extractWords(Buffer.from('%PDF-1.4 nothing %%EOF'), 'a.pdf')).toBe('');
      expect(await extractWords(Buffer.from('PK no zip'), 'a.docx')).toBe('');
    });

    it('are none for a DOCX that unpacks to more than any document', async () => {
      const bomb = anOffice('docx', 'quokka', {'word/styles.xml': Buffer.alloc(70_000_000, ' ')});
      expect(bomb.length).toBeLessThan(200_000);
      expect(await extractWords(bomb, 'a.docx')).toBe('');
      const fair = anOffice('docx', 'quokka', {'word/other.xml': Buffer.alloc(1_000_000, ' ')});
      expect(await extractWords(fair, 'a.docx')).toBe('quokka');
    });

    it('are no more than the room there is', async () => {
      const text = Array.from(
        {length: 9_999},
        (_, n) => `${'ω'.repeat(34)}${String.fromCharCode(0x430 + (n % 32))}${n}`,
      );
      const words = await extractWords(Buffer.from(text.join(' ')), 'a.txt');
      expect(words.length).toBeLessThanOrEqual(400_000);
      expect(Buffer.byteLength(words)).toBeLessThan(1_000_000);
    });

    it('are those read until the time was up', async () => {
      expect(await extractText('pdf', aPdf('quokka'), {...READING_LIMITS, milliseconds: 1})).toBe('');
      expect(await extractText('pdf', aPdf('quokka'), {...READING_LIMITS, pages: 0})).toBe('');
      expect(await extractText('pdf', aPdf('quokka'))).toContain('quokka');
    });
  });

  describe('Reading a document', () => {
    it('keeps its words, and has the index made', async () => {
      const {id} = await stand({}, 'The quokka was seen.');
      await readDocument(db, id, 1);
      expect(await wordsOf(id)).toEqual({version: 1, words: 'quokka seen', done: true});
      expect(await tasks()).toEqual(['index-documents']);
    });

    it('does nothing where the document has another version by now, or is gone', async () => {
      const {id} = await stand({version: 2}, 'quokka');
      await readDocument(db, id, 1);
      await readDocument(db, 'nothing', 1);
      expect(await wordsOf(id)).toBeUndefined();
      expect((await db.collection(paths.documentWords).get()).size).toBe(0);
      await readDocument(db, id, 2);
      expect((await wordsOf(id))?.['words']).toBe('quokka');
    });

    it('does nothing the second time', async () => {
      const {id} = await stand({}, 'quokka');
      await readDocument(db, id, 1);
      await readDocument(db, id, 1);
      expect(await tasks()).toEqual(['index-documents']);
    });

    it('gives up on a file that has ended its readers three times', async () => {
      const {id} = await stand({}, 'quokka');
      await db.doc(paths.wordsOf(id)).set({version: 1, words: '', tries: 3, done: false});
      await readDocument(db, id, 1);
      expect(await wordsOf(id)).toEqual(jasmine.objectContaining({words: '', done: true}));
      await db.doc(paths.wordsOf(id)).set({version: 1, words: '', tries: 2, done: false});
      await readDocument(db, id, 1);
      expect((await wordsOf(id))?.['words']).toBe('quokka');
    });

    it('marks a document without its file as read', async () => {
      const {id} = await stand();
      await readDocument(db, id, 1);
      expect(await wordsOf(id)).toEqual({version: 1, words: '', done: true});
    });
  });

  describe('Indexing documents', () => {
    const catalogue = async (id: string) => (await db.doc(`catalogue/${id}`).get()).data();
    const idsIn = async (id: string) => {
      const {payload} = (await catalogue(id)) ?? {};
      return (await unpackDocuments(payload, () => fail('No entry should be refused.'))).map(
        (entry) => entry.id,
      );
    };

    it('writes both indexes and gives the lease back', async () => {
      await stand({id: 'one'});
      await stand({id: 'two', updatedAt: new Date('2026-02-01T00:00:00Z')});
      await db.doc(paths.wordsOf('one')).set({version: 1, words: 'brca1 quokka', done: true});
      const report = await rebuildDocumentIndex(db);
      expect(report).toEqual(jasmine.objectContaining({count: 2, read: 1, leftOut: 0, refused: []}));
      expect(await idsIn('consortium-documents-0')).toEqual(['two', 'one']);
      expect(await catalogue('consortium-documents-0')).toEqual(
        jasmine.objectContaining({shards: 1, count: 2}),
      );
      const words = await unpackWords((await catalogue('consortium-words-0'))?.['payload']);
      expect([words.ids, words.words]).toEqual([['one'], ['brca1', 'quokka']]);
      expect(await catalogue('lease-documents')).toBeUndefined();
    });

    it('writes nothing where nothing has changed, and only what has', async () => {
      await stand({id: 'one'});
      expect((await rebuildDocumentIndex(db)).written).toEqual([
        'consortium-documents-0',
        'consortium-words-0',
      ]);
      expect((await rebuildDocumentIndex(db)).written).toEqual([]);
      await stand({id: 'one', title: 'Another title'});
      expect((await rebuildDocumentIndex(db)).written).toEqual(['consortium-documents-0']);
    });

    it('knows no words of an earlier version, nor of a document that is gone', async () => {
      await stand({id: 'one', version: 2});
      await db.doc(paths.wordsOf('one')).set({version: 1, words: 'quokka', done: true});
      await db.doc(paths.wordsOf('gone')).set({version: 1, words: 'secret', done: true});
      expect((await rebuildDocumentIndex(db)).read).toBe(0);
      await db.doc(paths.wordsOf('one')).update({version: 2});
      expect((await rebuildDocumentIndex(db)).read).toBe(1);
    });

    it('leaves out and reports what fails its schema', async () => {
      await stand({id: 'one'});
      await db.doc('documents/bad').set({title: ''});
      const {refused} = await rebuildDocumentIndex(db);
      expect(refused.map(({path}) => path)).toEqual(['documents/bad']);
      expect(await idsIn('consortium-documents-0')).toEqual(['one']);
    });

    it('deletes its own surplus shards and nothing else', async () => {
      for (const id of [
        'consortium-documents-1',
        'consortium-words-4',
        'consortium-1',
        'consortium-people',
      ]) {
        await db.doc(`catalogue/${id}`).set({revision: 'old'});
      }
      expect((await rebuildDocumentIndex(db)).deleted).toEqual([
        'consortium-documents-1',
        'consortium-words-4',
      ]);
      expect(await catalogue('consortium-people')).toBeDefined();
    });

    it('is made once for many tasks that come while another is under way, and sees what all of them meant', async () => {
      const lease = await takeLease(db, 300, paths.documentsLease);
      const first = indexDocuments(db);
      // Whoever finds the place taken has come after the one that waits.
      while (!(await db.doc(paths.documentsNext).get()).exists);
      await stand({id: 'late'});
      await Promise.all([indexDocuments(db), indexDocuments(db)]);
      expect(await catalogue('consortium-documents-0')).toBeUndefined();
      await lease.abandon();
      await first;
      expect(await idsIn('consortium-documents-0')).toEqual(['late']);
      expect((await db.doc(paths.documentsNext).get()).exists).toBe(false);
      await stand({id: 'later'});
      await indexDocuments(db);
      expect((await idsIn('consortium-documents-0')).sort()).toEqual(['late', 'later']);
    });

    it('waits for the one before it, and then sees everything', async () => {
      const lease = await takeLease(db, 300, paths.documentsLease);
      const waiting = rebuildDocumentIndex(db);
      await stand({id: 'late'});
      await lease.abandon();
      expect((await waiting).count).toBe(1);
    });
  });
});
