/** When things go wrong, a person is told, loses nothing, and has a way out. */
import type {Page} from '@playwright/test';
import type {FirebaseConfig} from '../../src/app/core/firebase/firebase-config';
import {expect, expectAccessible, open, test} from './portal';

/** Firestore's address, whatever its port. */
const FIRESTORE = /\/v1\/projects\/[^/]+\/databases\//;

for (const [route, name] of [
  ['/', 'home'],
  ['/deliverables', 'the catalogue'],
  ['/deliverables/d10-1-eu-oncdst', 'a record'],
  ['/news', 'news'],
  ['/about', 'a page of text'],
] as const) {
  test(`${name} says so when Firestore can't be reached, and recovers on request`, async ({page, watch}) => {
    watch.allowError(/Failed to load resource|ERR_/);
    await page.route(FIRESTORE, (request) => request.abort());
    await page.goto(route);
    const again = page.getByRole('button', {name: /Try again|Load again/}).first();
    await expect(again).toBeVisible();
    await expectAccessible(page);
    await page.unroute(FIRESTORE);
    await again.click();
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(again).toBeHidden();
  });
}

test('a page that is slow to answer says that it is loading, and is no blank page', async ({page}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(FIRESTORE, async (request) => {
    await held;
    await request.continue();
  });
  await page.goto('/deliverables');
  await expect(page.getByRole('status').filter({hasText: 'Loading'})).toBeAttached();
  await expect(page.getByRole('banner')).toBeVisible();
  release();
  await expect(page.locator('#results-title')).toHaveText(/outcomes/);
});

test('a person who goes offline is told, and told again when the network is back', async ({
  page,
  context,
  watch,
}) => {
  watch.allowError(/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/);
  await open(page, '/');
  await context.setOffline(true);
  await expect(page.getByText(/You are offline/)).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(page.getByText(/You are offline/)).toBeHidden();
});

test('a part that is gone after a new version offers a reload', async ({page, watch}) => {
  watch.allowError(/dynamically imported module|Failed to load resource|ERR_/);
  await open(page, '/');
  await page.route(/chunk-.*\.js$/, (request) => request.abort());
  await page.getByRole('navigation').getByRole('link', {name: 'News'}).first().click();
  await expect(page.getByRole('button', {name: /Reload/i})).toBeVisible();
});

test('a document that breaks its schema is left out and logged, and the others are shown', async ({page}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await writeDocument(page, 'news/broken-item', {
    visibility: {stringValue: 'public'},
    title: {integerValue: '7'},
    publishedAt: {timestampValue: '2026-11-21T00:00:00Z'}, // what the list is ordered by
  });
  await open(page, '/news');
  await expect(page.getByRole('link', {name: 'Genomics as a Common Good'})).toBeVisible();
  expect(logged.filter((text) => text.includes('news/broken-item'))).not.toEqual([]);

  await writeDocument(page, 'deliverables/broken-record', {visibility: {stringValue: 'public'}});
  await open(page, '/deliverables/broken-record');
  await expect(page.getByRole('alert')).toContainText("can't be shown");
});

/** Writes a document past the rules, as only a fault in a function or a console could. */
async function writeDocument(page: Page, path: string, fields: object): Promise<void> {
  await page.goto('/');
  const meta = await page.locator('meta[name="firebase-config"]').getAttribute('content');
  const {projectId, emulators} = JSON.parse(meta ?? '{}') as FirebaseConfig;
  const address = `http://${emulators?.firestore}/v1/projects/${projectId}/databases/(default)/documents/${path}`;
  const answer = await fetch(address, {
    method: 'PATCH',
    headers: {Authorization: 'Bearer owner', 'Content-Type': 'application/json'},
    body: JSON.stringify({fields}),
  });
  expect(answer.ok).toBe(true);
}
