/** A draft in a real browser: saved by itself, kept while the network is gone, written by two people, given a file. */
import type {Browser, Page} from '@playwright/test';
import {getFirestore, Timestamp} from 'firebase-admin/firestore';
import {adminApp} from './admin-app';
import {expect, expectAccessible, open, test} from './portal';
import {asAdmin} from './roles';
import {signIn, typePassword} from './sign-in';

const EDITOR = 'editor@demo.canheal.eu';
const app = adminApp('editor-writes');

/** A save takes a moment's pause and a transaction; a slow machine takes longer. */
const PATIENCE = {timeout: 30_000};

test.describe.configure({timeout: 240_000});

/** A draft that nobody else's test knows, as somebody else began it. */
async function aDraft(kind: 'news' | 'deliverable', content: Record<string, unknown>): Promise<string> {
  const item = `journey-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  await getFirestore(app)
    .doc(`drafts/${kind}.${item}`)
    .set({
      ...{kind, item, content, revision: 1, editors: ['somebody']},
      ...{updatedBy: 'somebody', updatedAt: Timestamp.now()},
    });
  return `${kind}.${item}`;
}

async function contentOf(draft: string): Promise<Record<string, unknown>> {
  const data = (await getFirestore(app).doc(`drafts/${draft}`).get()).data();
  return (data?.['content'] ?? {}) as Record<string, unknown>;
}

async function asEditor(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({baseURL})).newPage();
  await signIn(page, EDITOR);
  return page;
}

/**
 * Writes a title in a tab of its own while there is no network, and closes that tab. The network is back afterwards, and
 * nothing of the tab goes out any more, however slowly it dies.
 */
async function writtenInClosedTab(page: Page, draft: string, words: string): Promise<void> {
  const context = page.context();
  const tab = await context.newPage();
  await signIn(tab, EDITOR);
  await open(tab, `/admin/content/${draft}`);
  await saved(tab);
  await tab.route(/documents:commit/, (route) => route.abort('internetdisconnected'));
  await context.setOffline(true);
  await title(tab).fill(words);
  await expect(tab.getByText('Waiting for the network: your changes are kept on this device')).toBeVisible(
    PATIENCE,
  );
  await tab.close();
  await context.setOffline(false);
  await page.goto('/robots.txt');
  const locks = () => page.evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(locks, PATIENCE).toBe(0);
}

const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible(PATIENCE);
const title = (page: Page) => page.getByLabel('Title', {exact: true});

test('what is written is saved by itself, and is there after a reload', async ({page}) => {
  const draft = await aDraft('news', {title: 'A beginning', language: 'en'});
  await signIn(page, EDITOR);
  await open(page, `/admin/content/${draft}`);
  await title(page).fill('Saved by itself');
  await saved(page);
  expect((await contentOf(draft))['title']).toBe('Saved by itself');
  await page.reload();
  await expect(title(page)).toHaveValue('Saved by itself');

  await page.getByRole('button', {name: 'Show what is missing'}).click();
  await expect(page.getByRole('heading', {name: /things are to be done/})).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', {name: 'Summary', exact: true}).click();
  await expect(page.getByLabel('Summary')).toBeFocused();

  await page.getByRole('radio', {name: /^Members of the consortium/}).check();
  await page.getByRole('button', {name: 'Preview', exact: true}).first().click();
  const frame = page.frameLocator('iframe');
  // The public learns nothing of it, not even that it exists.
  await expect(frame.getByText('There is nothing at this address')).toBeVisible();
  await page.getByRole('button', {name: 'Members'}).click();
  await expect(frame.getByRole('heading', {name: 'Saved by itself'})).toBeVisible();
});

test('what is written without a network waits, survives the closed tab, and goes when it is back', async ({
  page,
  watch,
}) => {
  // The browser asks for an icon of what is no page.
  watch.allowError(/status of 404/);
  const draft = await aDraft('news', {title: 'Before the tunnel', language: 'en'});
  await writtenInClosedTab(page, draft, 'Written in the tunnel');
  await open(page, `/admin/content/${draft}`);
  await expect(title(page)).toHaveValue('Written in the tunnel');
  await expect(page.getByText(/had not been saved. It is back/)).toBeVisible();
  await saved(page);
  await expect.poll(async () => (await contentOf(draft))['title'], PATIENCE).toBe('Written in the tunnel');
});

test('a sign-in that ends while somebody writes loses no word: it is there when they are back', async ({
  page,
  watch,
}) => {
  // The browser asks for an icon of what is no page.
  watch.allowError(/status of 404/);
  const draft = await aDraft('news', {title: 'Before it ended', language: 'en'});
  await writtenInClosedTab(page, draft, 'Written as it ended');
  // What a browser does that clears its databases, or a server that ends all sign-ins: nobody has signed out.
  await page.evaluate(async () => {
    for (const {name} of await indexedDB.databases()) {
      const request = indexedDB.deleteDatabase(name ?? '');
      await new Promise((resolve) => (request.onsuccess = request.onerror = resolve));
    }
  });
  await page.goto(`/admin/content/${draft}`);
  await expect(page).toHaveURL(/\/sign-in\?/, PATIENCE);
  await typePassword(page, EDITOR);
  await expect(page).toHaveURL(new RegExp(`/admin/content/${draft.replace('.', String.raw`\.`)}$`), PATIENCE);
  await expect(title(page)).toHaveValue('Written as it ended');
  await expect(page.getByText(/had not been saved. It is back/)).toBeVisible();
  await expect.poll(async () => (await contentOf(draft))['title'], PATIENCE).toBe('Written as it ended');
});

test('of two people on one draft the second is told, sees both, and chooses', async ({
  page,
  context,
  browser,
  baseURL,
  watch,
}) => {
  watch.allowError(/ERR_INTERNET_DISCONNECTED|Failed to load resource|network-request-failed/);
  const draft = await aDraft('news', {title: 'Nobody’s yet', language: 'en'});
  await signIn(page, EDITOR);
  await open(page, `/admin/content/${draft}`);
  await saved(page);
  await context.setOffline(true);
  await title(page).fill('The editor’s title');

  const admin = await asAdmin(browser, baseURL);
  await open(admin, `/admin/content/${draft}`);
  await title(admin).fill('The admin’s title');
  await admin.getByLabel('Summary').fill('The admin’s summary.');
  await saved(admin);

  await context.setOffline(false);
  await expect(page.getByRole('heading', {name: /changed the same at/})).toBeVisible(PATIENCE);
  await expect(page.getByLabel('Summary')).toHaveValue('');
  await expectAccessible(page);
  expect((await contentOf(draft))['title']).toBe('The admin’s title');
  await page.getByRole('radio', {name: /^Yours/}).check();
  await page.getByRole('button', {name: 'Go on with what I chose'}).click();
  await saved(page);
  expect(await contentOf(draft)).toEqual(
    expect.objectContaining({title: 'The editor’s title', summary: 'The admin’s summary.'}),
  );
  await expect(title(admin)).toHaveValue('The editor’s title', PATIENCE);
  await admin.context().close();
});

test('an upload goes on by itself after the connection was lost', async ({browser, baseURL}) => {
  const draft = await aDraft('deliverable', {title: 'With data', language: 'en'});
  const page = await asEditor(browser, baseURL);
  await open(page, `/admin/content/${draft}`);
  const rows = 'a,b\n'.repeat(4_000_000);
  await page
    .getByLabel(/^Choose files/)
    .setInputFiles({name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(rows)});
  await page.context().setOffline(true);
  await expect(page.getByText(/The connection is gone/)).toBeVisible(PATIENCE);
  await page.context().setOffline(false);
  await expect(page.getByRole('list', {name: 'Files of the outcome'})).toContainText('large.csv', {
    timeout: 120_000,
  });
  await saved(page);
  expect(((await contentOf(draft))['files'] as unknown[]).length).toBe(1);
  await page.context().close();
});

test('several files are dropped at once: each is named harmlessly, what is no file of ours is told, and one is called back', async ({
  browser,
  baseURL,
}) => {
  const draft = await aDraft('deliverable', {title: 'With many files', language: 'en'});
  const page = await asEditor(browser, baseURL);
  await open(page, `/admin/content/${draft}`);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const text = 'country,n\nBE,1\n';
    for (const name of [
      'table.csv',
      'TABLE.csv',
      'inv\u202Efdp.<b>.csv',
      `${'long'.repeat(60)}.csv`,
      'run.exe',
    ])
      transfer.items.add(new File([text], name, {type: 'text/csv'}));
    transfer.items.add(new File([], 'nothing.csv'));
    return transfer;
  });
  await page.locator('app-file-drop label').first().dispatchEvent('drop', {dataTransfer: dropped});
  const list = page.getByRole('list', {name: 'Files of the outcome'});
  await expect(list.getByRole('listitem')).toHaveCount(4, PATIENCE);
  await expect(page.getByText(/run\.exe is of a type that can't be published here/)).toBeVisible();
  await expect(page.getByText(/nothing\.csv is empty/)).toBeVisible();
  const names = await list
    .getByLabel('Name')
    .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
  expect(names).toContain('table.csv');
  expect(names).toContain('invfdp._b_.csv');
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  expect(Math.max(...names.map(({length}) => length))).toBeLessThanOrEqual(120);
  await expectAccessible(page);

  await page.context().setOffline(true);
  await page
    .getByLabel(/^Choose files/)
    .setInputFiles({name: 'second-thoughts.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n')});
  await page.getByRole('button', {name: /^Cancel the upload of second-thoughts/}).click();
  await expect(page.getByText('second-thoughts.csv')).toHaveCount(0);
  await page.context().setOffline(false);
  await saved(page);
  expect(((await contentOf(draft))['files'] as unknown[]).length).toBe(4);
  await page.context().close();
});
