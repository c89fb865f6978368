import {unpackEntries} from '@model/catalogue/payload';
import type {Deliverable} from '@model/deliverables/deliverable';
import {contentHash} from '@model/publishing/content-hash';
import {draftIdOf} from '@model/publishing/draft';
import type {DocumentData, Firestore} from 'firebase-admin/firestore';
import {rebuildCatalogue} from '../../functions/src/catalogue/rebuild-catalogue';
import {toFirestore} from '../../functions/src/firestore/convert';
import {publish} from '../../functions/src/publishing/publish';
import {emulatedFirestore, PROJECT} from '../../functions/src/testing/emulated';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {seed} from '../seed';
import {percentile, print} from './print';

const MANY = 10_000;
const AT_ONCE = 16;

/**
 * Milliseconds from asking for a publication until a stranger finds it in the catalogue, with the content of today and
 * beside many outcomes; and what a rebuild of the index takes there, beside the plain read of all outcomes.
 */
export async function benchPublishing(): Promise<void> {
  // By the functions' own copy of the SDK, which publishing asks for the bucket, and in the project that it names.
  const db = emulatedFirestore();
  await seed({projectId: PROJECT, log: () => undefined});
  const own = syntheticDeliverables(MANY + 100).slice(MANY);
  const published: string[] = [];
  const next = () => {
    const item = own[published.length];
    if (!item) throw new Error('There are no more outcomes to publish.');
    published.push(item.id);
    return item;
  };
  const many = syntheticDeliverables(MANY);
  try {
    await timeToVisible('with the content of today', 20);
    await write(db, many);
    await rebuildCatalogue(db);
    await timeToVisible(`beside ${MANY} outcomes`, 7);
    await timeAtOnce();
    await timeOfRebuild();
  } finally {
    const paths = [...many.map(({id}) => id), ...published].map((id) => `deliverables/${id}`);
    await remove(db, paths);
    await rebuildCatalogue(db);
  }

  async function timeToVisible(where: string, tries: number): Promise<void> {
    const took: number[] = [];
    const plain: number[] = [];
    for (let n = 0; n < tries; n += 1) {
      const item = next();
      const request = await approved(db, item);
      let start = performance.now();
      await db.doc('bench/publishing').set({title: item.title, n});
      await fetchDocument(PROJECT, 'catalogue/public-home');
      plain.push(performance.now() - start);
      start = performance.now();
      await publish(db, request);
      while (!(await isListed(PROJECT, item.id)));
      took.push(performance.now() - start);
    }
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      print({
        name: `publish to found in the public catalogue, ${where}, ${name} of ${tries}`,
        value: percentile(took, share),
        unit: 'ms',
        baseline: percentile(plain, share),
      });
    }
  }

  async function timeAtOnce(): Promise<void> {
    const requests = await Promise.all(Array.from({length: AT_ONCE}, () => approved(db, next())));
    const start = performance.now();
    await Promise.all(requests.map((request) => publish(db, request)));
    const took = performance.now() - start;
    const single = await approved(db, next());
    const begin = performance.now();
    await publish(db, single);
    print({
      name: `${AT_ONCE} publications at once beside ${MANY} outcomes, beside one`,
      value: took,
      unit: 'ms',
      baseline: performance.now() - begin,
    });
  }

  async function timeOfRebuild(): Promise<void> {
    const took: number[] = [];
    const plain: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await db.doc(`deliverables/${many[n]?.id}`).update({title: `Changed ${n}`});
      let start = performance.now();
      await db.collection('deliverables').get();
      plain.push(performance.now() - start);
      start = performance.now();
      await rebuildCatalogue(db);
      took.push(performance.now() - start);
    }
    print({
      name: `index rebuild at ${MANY} outcomes, beside one read of them all, p50 of 5`,
      value: percentile(took, 0.5),
      unit: 'ms',
      baseline: percentile(plain, 0.5),
    });
  }
}

/** A working copy that may be published. */
async function approved(db: Firestore, item: Deliverable) {
  const {id, version: _, publishedAt: _p, updatedAt: at, withdrawn: _w, ...content} = item;
  const [draft, hash] = [draftIdOf('deliverable', id), await contentHash(content)];
  const review = {
    state: 'approved',
    hash,
    submittedBy: 'ada',
    submittedAt: at,
    decidedBy: 'bo',
    decidedAt: at,
  };
  const fields = {
    ...{kind: 'deliverable', item: id, content, revision: 1, editors: ['ada'], review},
    ...{updatedBy: 'ada', updatedAt: at},
  };
  await db.doc(`drafts/${draft}`).set(toFirestore(fields) as DocumentData);
  return {draft, hash, by: 'ada'};
}

interface RestDocument {
  readonly fields?: {
    readonly shards?: {readonly integerValue: string};
    readonly payload?: {readonly bytesValue: string};
  };
}

/** Whether a stranger finds it in the index, read as the catalogue's page does. */
async function isListed(projectId: string, id: string): Promise<boolean> {
  const first = await fetchDocument(PROJECT, 'catalogue/public-0');
  const count = Number(first.fields?.shards?.integerValue ?? 1);
  const others = Array.from({length: count - 1}, (_, n) =>
    fetchDocument(PROJECT, `catalogue/public-${n + 1}`),
  );
  for (const {fields} of [first, ...(await Promise.all(others))]) {
    const bytes = Buffer.from(fields?.payload?.bytesValue ?? '', 'base64');
    if ((await unpackEntries(bytes, () => undefined)).some((entry) => entry.id === id)) return true;
  }
  return false;
}

async function fetchDocument(projectId: string, path: string): Promise<RestDocument> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  const answer = await fetch(`http://${host}/v1/projects/${projectId}/databases/(default)/documents/${path}`);
  return (await answer.json()) as RestDocument;
}

async function write(db: Firestore, items: readonly Deliverable[]): Promise<void> {
  const writer = db.bulkWriter();
  for (const {id, ...fields} of items) {
    void writer.set(db.doc(`deliverables/${id}`), toFirestore(fields) as DocumentData);
  }
  await writer.close();
}

async function remove(db: Firestore, paths: readonly string[]): Promise<void> {
  const writer = db.bulkWriter();
  for (const path of paths) void writer.delete(db.doc(path));
  await writer.close();
}
