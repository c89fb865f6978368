import type {Browser, Page} from '@playwright/test';
import {brotliSize} from './compressed-server';

/** What one visit with an empty cache costs. */
export interface Visit {
  /** All JS and CSS, after brotli, until two seconds after the page has settled. */
  readonly bytes: number;
  readonly requests: number;
  /** Firestore documents read, as Firestore bills them. */
  readonly reads: number;
}

/** Addresses of Firestore's REST API, whatever the host. */
const FIRESTORE = /^\/v1\/projects\/[^/]+\/databases\//;

/** Addresses over which the browser listens to documents. */
const LISTEN = /\/google\.firestore\.v1\.Firestore\/Listen\/channel$/;

/**
 * Visits a page with a fresh browser profile and weighs what it loads.
 *
 * @param begin what comes before and isn't counted: signing in, for one
 */
export async function visit(
  browser: Browser,
  address: string,
  begin?: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({baseURL: new URL(address).origin});
  const page = await context.newPage();
  await begin?.(page);
  const weighed: Promise<number>[] = [];
  const reads: Promise<number>[] = [];
  let requests = 0;
  page.on('response', (response) => {
    requests++;
    const url = new URL(response.url());
    if (FIRESTORE.test(url.pathname)) reads.push(response.text().then(documentsIn, () => 0));
    else if (/\.(?:js|css)$/.test(url.pathname)) weighed.push(response.body().then(brotliSize, () => 0));
  });
  let listened = 0;
  page.on('request', (request) => {
    if (LISTEN.test(new URL(request.url()).pathname)) listened += listenedIn(request.postData() ?? '');
  });
  if (begin) {
    // Whoever is signed in listens to their own document: such a page never goes quiet.
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  } else await page.goto(address, {waitUntil: 'networkidle'});
  // The budget counts what comes late as well: two seconds after the page has settled.
  await page.waitForTimeout(2000);
  const bytes = await total(weighed);
  const documents = (await total(reads)) + listened;
  await context.close();
  return {bytes, requests, reads: documents};
}

/** Documents in an answer of Firestore's REST API: of one get, of a batch, or of a query. An empty query bills one. */
function documentsIn(text: string): number {
  if (text === '') return 0;
  const answer = JSON.parse(text) as unknown;
  if (!Array.isArray(answer)) return 1;
  const found = answer.filter((part: {found?: unknown; missing?: unknown; document?: unknown}) =>
    Boolean(part.found ?? part.missing ?? part.document),
  );
  return Math.max(1, found.length);
}

/** Documents that a page begins to listen to: each is read once, and again when it changes. */
function listenedIn(body: string): number {
  return [...new URLSearchParams(body).values()].reduce((sum, value) => {
    if (!value.startsWith('{')) return sum;
    const {addTarget} = JSON.parse(value) as {addTarget?: {documents?: {documents: string[]}}};
    return sum + (addTarget ? (addTarget.documents?.documents.length ?? 1) : 0);
  }, 0);
}

async function total(numbers: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(numbers)).reduce((sum, number) => sum + number, 0);
}
