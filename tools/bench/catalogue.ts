import type {Browser} from '@playwright/test';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {rebuildCatalogue} from '../../functions/src/catalogue/rebuild-catalogue';
import {toFirestore} from '../../functions/src/firestore/convert';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {print} from './print';
import {visit} from './visit';

/** Numbers of outcomes beside today's content. */
const SIZES = [1_000, 10_000];

/** Bytes of the index, reads of a visit and time to rebuild, with today's content and with many outcomes. */
export async function benchCatalogue(browser: Browser, projectId: string, address: string): Promise<void> {
  const app = initializeApp({projectId}, 'bench');
  const db = getFirestore(app);
  try {
    let baseline = await measure('the content of today');
    for (const size of SIZES) {
      await fill(db, size);
      const bytes = await measure(`${size} outcomes`, baseline);
      baseline = bytes;
    }
  } finally {
    await deleteApp(app);
  }

  async function measure(name: string, before?: number): Promise<number> {
    const start = performance.now();
    const {counts} = await rebuildCatalogue(db);
    print({
      name: `index rebuild, ${name} (${counts.public} public)`,
      value: performance.now() - start,
      unit: 'ms',
    });
    const bytes = await indexBytes(db);
    print({name: `bytes of the catalogue index, ${name}`, value: bytes, unit: 'bytes', baseline: before});
    const {reads} = await visit(browser, address);
    print({name: `document reads of a catalogue visit, ${name}`, value: reads, unit: 'documents'});
    return bytes;
  }
}

/** Writes synthetic outcomes until there are `size` of them. */
async function fill(db: Firestore, size: number): Promise<void> {
  const writer = db.bulkWriter();
  for (const {id, ...fields} of syntheticDeliverables(size)) {
    void writer.set(db.doc(`deliverables/${id}`), toFirestore(fields) as FirebaseFirestore.DocumentData);
  }
  await writer.close();
}

/** Bytes of all payloads an anonymous visit to the catalogue reads. */
async function indexBytes(db: Firestore): Promise<number> {
  const {docs} = await db.collection('catalogue').get();
  return docs
    .filter((doc) => doc.id.startsWith('public-'))
    .reduce((sum, doc) => sum + (doc.get('payload') as Buffer).byteLength, 0);
}
