/** Needs the Firestore and Storage emulators: FIRESTORE_EMULATOR_HOST, FIREBASE_STORAGE_EMULATOR_HOST. */
import {deleteApp, initializeApp, type App} from 'firebase-admin/app';
import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {getStorage} from 'firebase-admin/storage';
import {unpackDigest, unpackEntries} from '@model/catalogue/payload';
import {unpackDocuments} from '@model/documents/document-index';
import {INITIAL_QUERY} from '@model/documents/query-state';
import {DocumentSearch} from '@model/documents/search';
import {unpackWords} from '@model/documents/words-index';
import {seed, type SeedReport} from '../../tools/seed';

const PROJECT = 'demo-canheal-seed';
const BUCKET = `${PROJECT}.appspot.com`;

describe('Seeding a project', () => {
  let app: App;
  let db: Firestore;
  let first: SeedReport;
  const lines: string[] = [];
  const run = () => seed({projectId: PROJECT, log: (line) => lines.push(line)});
  const bucket = () => getStorage(app).bucket(BUCKET);

  beforeAll(async () => {
    if (!process.env['FIRESTORE_EMULATOR_HOST'] || !process.env['FIREBASE_STORAGE_EMULATOR_HOST']) {
      throw new Error('This spec needs the Firestore and Storage emulators.');
    }
    app = initializeApp({projectId: PROJECT}, 'seed-spec');
    db = getFirestore(app);
    const host = process.env['FIRESTORE_EMULATOR_HOST'];
    await fetch(`http://${host}/emulator/v1/projects/${PROJECT}/databases/(default)/documents`, {
      method: 'DELETE',
    });
    await bucket().deleteFiles({force: true});
    await db.doc('deliverables/not-ours').set({title: 'Left alone'});
    first = await run();
  }, 60_000);

  afterAll(() => deleteApp(app));

  it('writes all content, tells its progress, and refuses none of it', async () => {
    const ours = first.refused.filter(({where}) => where.startsWith('content/'));
    expect(ours).toEqual([]);
    expect(first.catalogue.public).toBe(29);
    expect(first.files.uploaded).toBe(16);
    expect(first.documentIndex).toEqual(jasmine.objectContaining({count: 7, read: 7}));
    expect(lines.length).toBeGreaterThan(5);
  });

  it('reports a document that was there before and fails its schema, and leaves it alone', async () => {
    expect(first.refused.map(({where}) => where)).toEqual(['deliverables/not-ours']);
    expect((await db.doc('deliverables/not-ours').get()).data()).toEqual({title: 'Left alone'});
  });

  it('builds an index and a digest that the portal can read', async () => {
    const [index, home] = await db.getAll(db.doc('catalogue/public-0'), db.doc('catalogue/public-home'));
    const entries = await unpackEntries(index?.get('payload'), () => fail('No entry should be refused.'));
    const digest = await unpackDigest(home?.get('payload'));
    expect(entries.length).toBe(29);
    expect(digest.total).toBe(29);
    expect(digest.partners.length).toBe(14);
    expect(digest.workPackages.filter(({title}) => title).length).toBe(6);
  });

  it('indexes the documents with the words inside their files', async () => {
    const [index, inside] = await db.getAll(
      db.doc('catalogue/consortium-documents-0'),
      db.doc('catalogue/consortium-words-0'),
    );
    const entries = await unpackDocuments(index?.get('payload'), () => fail('No entry should be refused.'));
    const search = new DocumentSearch(entries);
    search.addWords([await unpackWords(inside?.get('payload'))]);
    const found = (q: string) => search.view({...INITIAL_QUERY, q}).hits.map(({entry}) => entry.id);
    expect(found('kingfisher')).toEqual(['demo-minutes-of-the-pilots']);
    expect(found('saxifrage')).toEqual(['demo-agreement-on-sharing-data']);
    expect(found('marmalade')).toEqual(['demo-agenda-of-the-consortium-meeting']);
    expect(found('axolotl')).toEqual(['demo-report-on-sequencing-runs']);
  });

  it('gives every file its type and checksum, an embargoed one its day, and none a token', async () => {
    const [files] = await bucket().getFiles();
    const csv = files.find((file) => file.name.endsWith('genetic-counselling-eu27.csv'))?.metadata;
    const embargoed = files.find((file) => file.name.endsWith('demo-pilot-results.csv'))?.metadata;
    expect(csv?.contentType).toBe('text/csv; charset=utf-8');
    expect(csv?.contentDisposition).toBe('attachment; filename="genetic-counselling-eu27.csv"');
    expect(csv?.cacheControl).toBe('public, no-cache');
    expect(embargoed?.metadata?.['opensAt']).toBe(String(Date.UTC(2030, 0, 1)));
    expect(embargoed?.cacheControl).toBe('private, no-store');
    for (const {name, metadata} of files) {
      expect(metadata.metadata?.['firebaseStorageDownloadTokens']).withContext(name).toBeUndefined();
      expect(metadata.metadata?.['sha256'])
        .withContext(name)
        .toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('changes nothing the second time', async () => {
    const stood = await db.collection('deliverables').get();
    const second = await run();
    expect(second.documents.written).toBe(0);
    expect(second.files.uploaded).toBe(0);
    expect(second.catalogue.written).toBe(0);
    expect(second.documentIndex.written).toBe(0);
    const stands = await db.collection('deliverables').get();
    expect(stands.docs.map((doc) => doc.updateTime)).toEqual(stood.docs.map((doc) => doc.updateTime));
  });

  it('mends what was changed, and takes back a token that a reader was given', async () => {
    const path = 'public/deliverables/genetic-counselling-eu27/1/codebook.md';
    await db.doc('deliverables/d10-1-eu-oncdst').update({title: 'Defaced'});
    await bucket()
      .file(path)
      .setMetadata({metadata: {firebaseStorageDownloadTokens: 'a-token'}});
    const third = await run();
    expect([third.documents.written, third.files.uploaded]).toEqual([1, 1]);
    expect((await db.doc('deliverables/d10-1-eu-oncdst').get()).get('title')).toBe('D10.1 EU-oncDST');
    const [metadata] = await bucket().file(path).getMetadata();
    expect(metadata.metadata?.['firebaseStorageDownloadTokens']).toBeUndefined();
  });
});
