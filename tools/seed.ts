/**
 * Fills a Firebase project with the public content of `content/`: validates it, uploads its files, writes
 * its documents and builds the indexes. Idempotent: what already stands as it should is left alone.
 *
 *   npm run seed -- [--project ID] [--bucket NAME] [--content FOLDER]
 *
 * The default project is `demo-canheal` on the emulators of `npm start`. Demo items go into projects whose id
 * begins with `demo-` and nowhere else. Exits with 1 when anything of the content is refused.
 */
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {getFirestore} from 'firebase-admin/firestore';
import {getStorage} from 'firebase-admin/storage';
import {randomUUID} from 'node:crypto';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {rebuildCatalogue} from '../functions/src/catalogue/rebuild-catalogue';
import {rebuildDocumentIndex} from '../functions/src/documents/index-documents';
import {useLocalEmulators} from './emulators/local-project';
import {CONTENT_DIR, readContent, type Refusal} from './seed/content';
import {uploadFiles} from './seed/files';
import {wordsOfDocuments} from './seed/words';
import {writeAbsent, writeDocuments} from './seed/write';

/** What admins change in the portal, as it is before they do. */
const INITIAL_SETTINGS = [
  {path: 'settings/publishing', data: {fourEyes: true}},
  {path: 'settings/home', data: {}},
  {path: 'settings/counting', data: {at: new Date(), days: 0, documents: 0, retentionMonths: 25}},
];

export interface SeedOptions {
  readonly projectId: string;
  /** Hears one line for each step. */
  readonly log: (line: string) => void;
  readonly contentDir?: string;
  readonly bucket?: string;
  /** Whether the demo items are wanted; by default in demo projects only. */
  readonly demo?: boolean;
}

export interface SeedReport {
  readonly documents: {readonly written: number; readonly unchanged: number};
  readonly files: {readonly uploaded: number; readonly unchanged: number};
  readonly catalogue: {readonly public: number; readonly consortium: number; readonly written: number};
  /** The index of documents, and of the words inside them. */
  readonly documentIndex: {readonly count: number; readonly read: number; readonly written: number};
  /** What was left out, and why: of `content/`, then of the database. */
  readonly refused: readonly Refusal[];
}

/** Seeds one project. The emulators are found by the usual environment variables. */
export async function seed({projectId, log, ...options}: SeedOptions): Promise<SeedReport> {
  const started = Date.now();
  const demo = options.demo ?? projectId.startsWith('demo-');
  const content = await readContent(options.contentDir ?? CONTENT_DIR, {demo});
  log(`Content: ${content.documents.length} documents, ${content.files.length} files.`);
  const storageBucket = options.bucket ?? `${projectId}.appspot.com`;
  // Named, so that a process may seed twice, and beside an app of its own.
  const app = initializeApp({projectId, storageBucket}, `seed-${randomUUID()}`);
  try {
    const files = await uploadFiles(getStorage(app).bucket(), content.files, log);
    const db = getFirestore(app);
    const words = await wordsOfDocuments(content.documents, content.files);
    const documents = await writeDocuments(db, [...content.documents, ...words], log);
    await writeAbsent(db, INITIAL_SETTINGS);
    const rebuilt = await rebuildCatalogue(db);
    const {counts, written} = rebuilt;
    log(
      `Catalogue: ${counts.public} public, ${counts.consortium} of the consortium; ${written.length} written.`,
    );
    const {count, read, ...indexed} = await rebuildDocumentIndex(db);
    const documentIndex = {count, read, written: indexed.written.length};
    log(`Documents: ${count} indexed, ${read} with the words inside; ${documentIndex.written} written.`);
    const refused = [
      ...content.refused,
      ...[...rebuilt.refused, ...indexed.refused].map(({path, issues}) => ({where: path, why: issues})),
    ];
    for (const {where, why} of refused) log(`Refused ${where}: ${why.join(' ')}`);
    log(`Seeded in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    return {documents, files, catalogue: {...counts, written: written.length}, documentIndex, refused};
  } finally {
    await deleteApp(app);
  }
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      project: {type: 'string', default: 'demo-canheal'},
      bucket: {type: 'string'},
      content: {type: 'string'},
    },
  });
  if (values.project.startsWith('demo-')) useLocalEmulators();
  const report = await seed({
    projectId: values.project,
    log: (line) => console.log(line),
    ...(values.bucket && {bucket: values.bucket}),
    ...(values.content && {contentDir: values.content}),
  });
  if (report.refused.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
