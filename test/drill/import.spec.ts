/**
 * A drill: the portal's real content goes out as CSV, comes into an empty portal, is reviewed and published, and gives the
 * same portal as the seed. Needs the Firestore and Storage emulators.
 */
import {dryRun} from '@model/exchange/dry-run';
import {readCsv} from '@model/exchange/read-csv';
import {type ExchangeItem, writeCsv} from '@model/exchange/write-csv';
import type {DeliverableFields} from '@model/deliverables/deliverable';
import type {DraftFile} from '@model/publishing/content';
import {contentHash} from '@model/publishing/content-hash';
import type {Content} from '@model/publishing/draft-changes';
import {draftIdOf} from '@model/publishing/draft';
import {KIND_COLLECTIONS, KINDS, type Kind} from '@model/publishing/kind';
import {tombstoneOf} from '@model/publishing/tombstone';
import {draftFilePath} from '@model/publishing/upload';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {createHash, randomUUID} from 'node:crypto';
import Papa from 'papaparse';
import {readIndex} from '../../functions/src/catalogue/read-index';
import {checkUpload} from '../../functions/src/drafts/check-draft-file';
import {bucket} from '../../functions/src/files/bucket';
import {toDomain, toFirestore} from '../../functions/src/firestore/convert';
import {publishDraft} from '../../functions/src/publishing/publish-draft';
import {reviewDraft} from '../../functions/src/publishing/review-draft';
import {submitDraft} from '../../functions/src/publishing/submit-draft';
import {withdrawItem} from '../../functions/src/publishing/withdraw-item';
import {as} from '../../functions/src/testing/as';
import {emptyDatabase, emulatedFirestore} from '../../functions/src/testing/emulated';
import {emptyFiles, putFile} from '../../functions/src/testing/emulated-files';
import {seed} from '../../tools/seed';
import {CONTENT_DIR, type Content as Seeded, readContent} from '../../tools/seed/content';

const SEEDED = 'demo-canheal-seeded';
const WRITER = {uid: 'writer', role: 'editor'} as const;
const REVIEWER = {uid: 'reviewer', role: 'editor'} as const;
const LONG_MS = 600_000;

/** What comes of when and how often something was published, not of what it is. */
const OF_PUBLICATION = ['publishedAt', 'updatedAt', 'version'];

describe('The real content, imported by CSV', () => {
  const db = emulatedFirestore();
  const seededApp = initializeApp({projectId: SEEDED}, `import-drill-${randomUUID()}`);
  const seededDb = getFirestore(seededApp);
  let content: Seeded;

  beforeAll(async () => {
    await Promise.all([emptyDatabase(), emptyFiles()]);
    await seed({projectId: SEEDED, log: () => undefined, demo: true});
    content = await readContent(CONTENT_DIR, {demo: true});
    for (const kind of KINDS) await importAll(kind);
    for (const {id, content: fields} of itemsOf('deliverable')) {
      const withdrawn = fields['withdrawn'] as {reason: string; replacement?: string} | undefined;
      if (withdrawn)
        await withdrawItem.run(
          as(REVIEWER, {item: id, reason: withdrawn.reason, replacement: withdrawn.replacement}),
        );
    }
  }, LONG_MS);

  afterAll(() => deleteApp(seededApp));

  function itemsOf(kind: Kind): ExchangeItem[] {
    return content.documents.flatMap(({path, data}) => {
      const [folder, id = '', ...rest] = path.split('/');
      return folder === KIND_COLLECTIONS[kind] && rest.length === 0 ? [{id, content: data}] : [];
    });
  }

  /** As the page of import does, and then two editors. */
  async function importAll(kind: Kind): Promise<void> {
    const ids = (of: Kind) => new Set(itemsOf(of).map(({id}) => id));
    const table = readCsv(Papa, kind, writeCsv(Papa, kind, itemsOf(kind)));
    if (typeof table === 'string') throw new Error(table);
    const known = {deliverables: ids('deliverable'), partners: ids('partner'), withdrawn: new Set<string>()};
    for (const {id, content: written, problems} of dryRun(kind, table, new Map(), known)) {
      expect(problems).withContext(id).toEqual([]);
      await publish(kind, id, await withFiles(kind, id, written));
    }
  }

  /** A table can't bring files: they are uploaded to the working copy, and looked into. */
  async function withFiles(kind: Kind, id: string, written: Content): Promise<Content> {
    const named = (written['files'] ?? []) as readonly DraftFile[];
    if (named.length === 0) return written;
    const draft = draftIdOf(kind, id);
    const files: DraftFile[] = [];
    for (const {name, path} of named) {
      const bytes = content.files.find(({record}) => record.path === path)?.bytes;
      if (!bytes) throw new Error(`There is no file ${path}.`);
      const upload = randomUUID();
      await putFile(draftFilePath(draft, upload, name), bytes);
      files.push(await checkUpload({draft, upload, name}));
    }
    return {...written, files};
  }

  async function publish(kind: Kind, item: string, written: Content): Promise<void> {
    const draft = draftIdOf(kind, item);
    await db.doc(`drafts/${draft}`).create({
      ...{kind, item, content: toFirestore(written), revision: 1},
      ...{editors: [WRITER.uid], updatedBy: WRITER.uid, updatedAt: new Date()},
    });
    const hash = await contentHash(written);
    await submitDraft.run(as(WRITER, {draft, hash}));
    await reviewDraft.run(as(REVIEWER, {draft, hash, decision: 'approve'}));
    await publishDraft.run(as(WRITER, {draft, hash}));
  }

  for (const kind of KINDS) {
    it(`gives every ${kind} as the seed does`, async () => {
      const [found, wanted] = await Promise.all([documentsOf(db, kind), documentsOf(seededDb, kind)]);
      expect([...found.keys()]).toEqual([...wanted.keys()]);
      expect(wanted.size).toBeGreaterThan(4);
      for (const [id, fields] of wanted) expect(found.get(id)).withContext(id).toEqual(fields);
    });
  }

  for (const visibility of ['public', 'consortium'] as const) {
    it(`gives the same ${visibility} catalogue as the seed`, async () => {
      const [found, wanted] = await Promise.all([
        catalogueOf(db, visibility),
        catalogueOf(seededDb, visibility),
      ]);
      expect(wanted.length).toBeGreaterThan(4);
      expect(found).toEqual(wanted);
    });
  }

  it('puts every file where its document says, byte for byte', async () => {
    const {docs} = await db.collection('deliverables').get();
    const files = docs.flatMap((doc) => doc.get('files') as DraftFile[]);
    expect(files.length).toBeGreaterThan(5);
    for (const {path, sha256} of files) {
      const [bytes] = await bucket().file(path).download();
      expect(createHash('sha256').update(bytes).digest('hex')).withContext(path).toBe(sha256);
    }
  });

  it('leaves no working copy behind', async () => {
    expect((await db.collection('drafts').get()).size).toBe(0);
  });
});

/** Every item of a kind, without what differs from one publication to the next. */
async function documentsOf(db: Firestore, kind: Kind): Promise<Map<string, unknown>> {
  const {docs} = await db.collection(KIND_COLLECTIONS[kind]).orderBy('__name__').get();
  return new Map(docs.map((doc) => [doc.id, lasting(toDomain(doc.data()) as Content)]));
}

function lasting(item: Content): Content {
  const stands = item as unknown as DeliverableFields;
  // The seed keeps of a withdrawn outcome what it was; a withdrawal keeps its tombstone.
  const {withdrawn, files, ...fields} = stands.withdrawn ? tombstoneOf(stands, stands.withdrawn) : stands;
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => !OF_PUBLICATION.includes(name))),
    ...('files' in item && {
      files: files.map((file) => ({...file, path: file.path.replace(/\/\d+\//, '/n/')})),
    }),
    ...(withdrawn && {withdrawn: {...withdrawn, at: undefined}}),
  };
}

async function catalogueOf(db: Firestore, visibility: 'public' | 'consortium'): Promise<unknown[]> {
  const entries = await readIndex(db, visibility);
  return entries
    .map((entry) => ({...entry, publishedAt: undefined, updatedAt: undefined}))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
