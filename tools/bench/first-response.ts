import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {Knowledge} from '../../functions/src/first-response/known';
import {pageAt} from '../../functions/src/first-response/page-at';
import {brotliSize, serveCompressed} from './compressed-server';
import {audit} from './lighthouse';
import {percentile, print} from './print';

interface Portal {
  /** Hosting's own address, nothing in between. */
  readonly hosting: string;
  /** The same behind a cache that honours what is said to it. */
  readonly edge: string;
  /** The folder Hosting serves. */
  readonly folder: string;
  /** The record the figures are of. */
  readonly record: string;
  readonly debuggingPort: number;
  readonly projectId: string;
}

const TRIES = 150;
const VISITS = 1000;
/** Seconds between two visits, on pages chosen as people choose them: a few often, most seldom. */
const BETWEEN = 1;
const KEPT = 60;

/** The first response of a record beside the very same HTML as a file: how soon, how large, and what it costs in reads. */
export async function benchFirstResponse(portal: Portal): Promise<void> {
  const {hosting, edge, folder, record, debuggingPort} = portal;
  const html = await (await fetch(`${hosting}${record}`)).text();
  await writeFile(join(folder, 'first-response.html'), html);
  const file = '/first-response.html';

  const asked = await times(`${hosting}${record}`);
  const served = await times(`${hosting}${file}`);
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    print({
      name: `first response of a record, nothing cached on the way, ${name} of ${TRIES}`,
      value: percentile(asked, share),
      unit: 'ms',
      baseline: percentile(served, share),
    });
  }
  const plain = await (await fetch(`${hosting}/sign-in`)).text();
  print({
    name: 'first response of a record, beside the app’s document alone',
    value: brotliSize(html),
    unit: 'bytes',
    baseline: brotliSize(plain),
  });

  await benchPaint(portal, html);
  const alone = await serveCompressed(folder);
  const before = await audit(`${alone.address}/`, debuggingPort);
  await alone.close();
  print({
    name: 'lighthouse mobile LCP, home page, beside the app by itself',
    value: (await audit(`${edge}/`, debuggingPort)).lcp,
    unit: 'ms',
    baseline: before.lcp,
  });
  await benchReads(portal.projectId);
}

const PAINTS = 3;

/**
 * When the largest part of a record is seen on a phone, beside two files: the very same HTML, and the same without its
 * scripts, which nothing can be seen sooner than. In turns, since the machine is now busier, now less.
 */
async function benchPaint({edge, folder, record, debuggingPort}: Portal, html: string): Promise<void> {
  await writeFile(join(folder, 'same.html'), html);
  await writeFile(join(folder, 'no-scripts.html'), withoutScripts(html));
  for (const [throttling, words] of [
    ['devtools', 'visited slowly'],
    ['simulate', 'simulated'],
  ] as const) {
    const lcp: Record<string, number[]> = {};
    let shift = 0;
    for (let n = -1; n < PAINTS; n++) {
      for (const path of [record, '/same.html', '/no-scripts.html']) {
        const audited = await audit(`${edge}${path}`, debuggingPort, throttling);
        // The first is for warming up.
        if (n >= 0) (lcp[path] ??= []).push(audited.lcp);
        if (path === record) shift = Math.max(shift, audited.cls);
      }
    }
    const median = (path: string) => percentile(lcp[path] ?? [], 0.5);
    const name = `lighthouse mobile LCP, ${words}, first response of a record`;
    print({
      ...{name: `${name} beside the same as a file`, unit: 'ms'},
      ...{value: median(record), baseline: median('/same.html')},
    });
    print({
      ...{name: `${name} beside the same without scripts`, unit: 'ms'},
      ...{value: median(record), baseline: median('/no-scripts.html')},
    });
    print({name: `lighthouse mobile CLS, ${words}, first response of a record`, value: shift, unit: 'score'});
  }
}

function withoutScripts(html: string): string {
  return html
    .replace(/<script(?![^>]*ld\+json)[^>]*><\/script>/g, '')
    .replace(/<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '');
}

/** Milliseconds until an answer is there whole; the first few are for warming up. */
async function times(address: string): Promise<number[]> {
  const took: number[] = [];
  for (let n = -10; n < TRIES; n++) {
    const start = performance.now();
    await (await fetch(address)).arrayBuffer();
    if (n >= 0) took.push(performance.now() - start);
  }
  return took;
}

/** Documents read for a thousand visits of public pages, behind a cache and with an instance that is warm. */
async function benchReads(projectId: string): Promise<void> {
  const app = initializeApp({projectId}, 'bench-first-response');
  try {
    const db = getFirestore(app);
    const paths = await publicPaths(db);
    const count = countReads(db);
    const knowledge = new Knowledge(db);
    await knowledge.get(new Date(0));
    count.reset();
    const kept = new Map<string, number>();
    for (let visit = 0; visit < VISITS; visit++) {
      const second = visit * BETWEEN;
      const path = paths[Math.floor(paths.length * chance(visit) ** 3)] ?? '/';
      if ((kept.get(path) ?? -KEPT) + KEPT > second) continue;
      kept.set(path, second);
      const now = new Date(second * 1000);
      await pageAt(new URL(path, 'https://portal.example'), db, {
        origin: 'https://portal.example',
        now,
        known: await knowledge.get(now),
        fileAddress: (name) => name,
      });
    }
    print({
      name: `documents read for ${VISITS} visits of ${paths.length} public pages, one a second, caches warm`,
      value: count.reads(),
      unit: 'documents',
    });
  } finally {
    await deleteApp(app);
  }
}

async function publicPaths(db: Firestore): Promise<string[]> {
  const collections = ['deliverables', 'news', 'events', 'partners'];
  const found = await Promise.all(
    collections.map(async (name) => {
      const {docs} = await db.collection(name).where('visibility', '==', 'public').select().get();
      return docs.map(({id}) => `/${name}/${id}`);
    }),
  );
  return ['/', '/deliverables', ...found.flat(), '/news', '/events', '/partners', '/about'];
}

/** Counts the documents that pass through the two ways in which the SDK reads them. */
function countReads(db: Firestore): {reads(): number; reset(): void} {
  let reads = 0;
  const {getAll} = db;
  db.getAll = async (...asked) => {
    const documents = await getAll.apply(db, asked);
    reads += documents.length;
    return documents;
  };
  const query = Object.getPrototypeOf(Object.getPrototypeOf(db.collection('x'))) as {
    get(): Promise<{readonly size: number}>;
  };
  const {get} = query;
  query.get = async function (this: unknown) {
    const snapshot = await get.apply(this as never);
    reads += Math.max(1, snapshot.size);
    return snapshot;
  };
  return {reads: () => reads, reset: () => void (reads = 0)};
}

/** A number from 0 to 1 that looks like chance and is the same in every run. */
function chance(n: number): number {
  const value = Math.sin(n + 1) * 10_000;
  return value - Math.floor(value);
}
