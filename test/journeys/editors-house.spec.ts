/** How editors and admins keep the house: tables in and out, times set, the home page's words, what everybody is told. */
import type {Browser, Download, Page} from '@playwright/test';
import {getFirestore, Timestamp} from 'firebase-admin/firestore';
import {readFile} from 'node:fs/promises';
import Papa from 'papaparse';
import {contentHash} from '../../model/publishing/content-hash';
import {adminApp} from './admin-app';
import {expect, expectAccessible, open, test} from './portal';
import {asAdmin} from './roles';
import {signIn} from './sign-in';

const app = adminApp('editors-house');
const db = getFirestore(app);

/** Publishing rebuilds the indexes; the first call of a function waits until it has started. */
const PATIENCE = {timeout: 45_000};

test.describe.configure({timeout: 180_000});

async function asEditor(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({baseURL})).newPage();
  await signIn(page, 'editor@demo.canheal.eu');
  return page;
}

/** A working copy that somebody has written and somebody else has approved. */
async function anApprovedDraft(
  kind: string,
  item: string,
  content: object,
  base?: Timestamp,
): Promise<string> {
  const now = Timestamp.now();
  const review = {
    ...{state: 'approved', hash: await contentHash(content), submittedBy: 'somebody', submittedAt: now},
    ...{decidedBy: 'somebody-else', decidedAt: now},
  };
  await db.doc(`drafts/${kind}.${item}`).set({
    ...{kind, item, content, revision: 1, editors: ['somebody'], review},
    ...{updatedBy: 'somebody', updatedAt: now, ...(base && {base})},
  });
  return `${kind}.${item}`;
}

/** What a button saves, as text. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('button', {name: button}).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('tables go out, and come in again once they were tried: a bad cell is named, and nothing is published by it', async ({
  page,
}) => {
  const id = `imported-${Date.now()}`;
  await signIn(page, 'editor@demo.canheal.eu');
  await open(page, '/admin/content/exchange');
  await expectAccessible(page);
  const json = JSON.parse(await saved(page, 'Everything as JSON')) as Record<string, unknown>;
  expect(JSON.stringify(json)).toContain('genetic-counselling-eu27');

  // What went out is what stands here: trying it finds nothing to do.
  const csv = await saved(page, 'Partners as CSV');
  const choose = (text: string) =>
    page
      .getByLabel(/^Choose a CSV file/)
      .setInputFiles({name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(text)});
  await page.getByLabel('What is in the table').selectOption('Partners');
  await choose(csv);
  const lines = Papa.parse<string[]>(csv.trim()).data.length - 1;
  await expect(page.getByText(`${lines} lines are already so`)).toBeVisible(PATIENCE);
  await expect(page.getByText('nothing to mend')).toBeVisible();

  await page.getByLabel('What is in the table').selectOption('News');
  await choose(
    Papa.unparse([
      ['id', 'title', 'visibility', 'summary', 'language', 'date'],
      [id, 'News from a spreadsheet', 'public', 'It came by a table.', 'en', '2026-03-01'],
      [`${id}-2`, 'News without a day', 'public', 'It came too.', 'en', '2026-13-01'],
    ]),
  );
  await expect(page.getByText('1 line to mend', {exact: true})).toBeVisible(PATIENCE);
  const table = page.getByRole('region', {name: 'What the import would do'});
  await expect(table).toContainText('Cell F3 (date)');
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Import 1 line'}).click();
  await expect(page.getByRole('button', {name: 'All imported'})).toBeVisible(PATIENCE);
  await open(page, `/admin/content?q=${id}`);
  await expect(page.getByRole('link', {name: 'News from a spreadsheet'}).first()).toBeVisible();
  await expect(page.getByRole('table', {name: 'Content'})).toContainText('Never published');
  await db.doc(`drafts/news.${id}`).delete();
});

test('a publication waits for its time, where everybody sees it, and the time can be taken back', async ({
  page,
}) => {
  const item = `waiting-${Date.now()}`;
  const content = {title: `News that waits ${item}`, visibility: 'public', summary: 'Soon.', language: 'en'};
  const draft = await anApprovedDraft('news', item, content);
  await signIn(page, 'editor@demo.canheal.eu');
  await open(page, `/admin/content/${draft}`);
  await page.getByRole('button', {name: 'Publish…'}).click(PATIENCE);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Everyone on the internet');
  await dialog.getByRole('radio', {name: 'At a set time'}).check();
  await dialog.getByLabel('Day').fill('2040-05-02');
  await expectAccessible(page);
  await dialog.getByRole('button', {name: 'Set the time'}).click();
  await expect(dialog).toBeHidden(PATIENCE);

  await open(page, `/admin/content?q=${item}`);
  await expect(page.getByRole('table', {name: 'Content'})).toContainText(/Goes public on .*2040/);
  await open(page, `/admin/content/${draft}`);
  await expect(page.getByText(/set it to be published on .*2040/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Take the time back'}).click();
  await expect(page.getByRole('button', {name: 'Take the time back'})).toHaveCount(0, PATIENCE);
  expect((await db.doc(`drafts/${draft}`).get()).get('schedule')).toBeUndefined();
  expect((await db.doc(`news/${item}`).get()).exists).toBe(false);
});

test('a new sentence on the home page is there once it is published, and the log leads back to the old one', async ({
  page,
  browser,
  baseURL,
}) => {
  const stands = await db.doc('pages/home').get();
  const {updatedAt, ...content} = stands.data() ?? {};
  const stamp = String(Date.now());
  const sentence = `From law to follow-up, ${stamp}`;
  const draft = await anApprovedDraft(
    'page',
    'home',
    {...content, home: {...(content['home'] as object), workPackages: sentence}},
    updatedAt as Timestamp,
  );
  const admin = await asAdmin(browser, baseURL);
  await open(admin, `/admin/content/${draft}`);
  await expect(admin.getByLabel('About its work packages')).toHaveValue(sentence);
  await expectAccessible(admin);
  await admin.getByRole('button', {name: 'Preview', exact: true}).first().click();
  await expect(admin.frameLocator('iframe').getByText(sentence)).toBeVisible(PATIENCE);
  await admin.getByRole('button', {name: 'Write', exact: true}).click();
  await admin.getByRole('button', {name: 'Publish…'}).click();
  await admin.getByRole('dialog').getByRole('button', {name: 'Publish now'}).click();
  await expect(admin.getByRole('dialog')).toBeHidden(PATIENCE);
  await open(page, '/');
  await expect(page.getByText(sentence)).toBeVisible();

  await open(admin, '/admin/audit?target=page.home');
  await admin.getByRole('link', {name: 'What changed, and the way back'}).first().click();
  await expect(admin.getByRole('heading', {level: 2, name: 'History'})).toBeVisible();
  await expect(admin.getByText(stamp).first()).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', {name: /^Bring this back/}).click();
  await expect(admin).toHaveURL(/\/admin\/content\/page\.home$/, PATIENCE);
  await expect(admin.getByLabel('About its work packages')).toHaveValue(
    'From law and ethics to treatment and follow-up',
    PATIENCE,
  );
  await admin.context().close();
});

test('an admin tells every visitor something, puts an outcome first, and takes both back', async ({
  page,
  browser,
  baseURL,
}) => {
  const words = `The portal rests on Friday, ${Date.now()}.`;
  const title = (await db.doc('deliverables/genetic-counselling-eu27').get()).get('title') as string;
  const admin = await asAdmin(browser, baseURL);
  await open(admin, '/admin/settings');
  await expectAccessible(admin);
  await admin.getByLabel('Text of the notice').fill(words);
  await admin.getByRole('button', {name: 'Show the notice'}).click();
  await expect(admin.getByRole('button', {name: 'Take it away'})).toBeVisible(PATIENCE);
  await admin.getByRole('combobox', {name: 'Add an outcome'}).fill('genetic-counselling-eu27');
  await admin.getByRole('option', {name: title}).click();
  await admin.getByRole('button', {name: 'Save the order'}).click();
  await expect(admin.getByText('The home page shows them in this order.')).toBeVisible(PATIENCE);

  await open(page, '/');
  await expect(page.getByRole('complementary', {name: 'Notice'})).toHaveText(words);
  const first = page.getByRole('region', {name: 'Worth knowing first'});
  await expect(first.getByRole('link', {name: title})).toBeVisible();
  await expectAccessible(page);
  await open(admin, '/admin/audit?action=settings-changed');
  await expect(admin.getByRole('link', {name: 'The settings'}).first()).toBeVisible();

  await open(admin, '/admin/settings');
  await admin.getByRole('button', {name: 'Take it away'}).click();
  await expect(admin.getByRole('button', {name: 'Show the notice'})).toBeVisible(PATIENCE);
  await admin.getByRole('button', {name: `Take ${title} out`}).click();
  await admin.getByRole('button', {name: 'Save the order'}).click();
  await expect(admin.getByText('The home page features nothing.')).toBeVisible(PATIENCE);
  await open(page, '/');
  await expect(page.getByRole('region', {name: 'Worth knowing first'})).toHaveCount(0);
  await expect(page.getByText(words)).toHaveCount(0);
  await admin.context().close();
});

test('an admin lets an old address lead on to what was renamed, and then nowhere any more', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  watch.allowError('status of 403'); // the old address, before it is asked where it leads
  const old = `before-${Date.now()}`;
  const today = '/news/genomics-as-a-common-good';
  const title = (await db.doc('news/genomics-as-a-common-good').get()).get('title') as string;
  const admin = await asAdmin(browser, baseURL);
  await open(admin, '/admin/settings');
  const part = admin.locator('app-alias-settings');
  await part.getByLabel('What was renamed').selectOption('news');
  await part.getByRole('combobox', {name: 'Where it stands now'}).fill('genomics-as-a-common-good');
  await admin.getByRole('option', {name: title}).click();
  await part.getByLabel('Its earlier address').fill(`https://old.example/news/${old}`);
  await part.getByRole('button', {name: 'Let it lead on'}).click();
  await expect(part.getByRole('link', {name: title})).toBeVisible(PATIENCE);
  await expectAccessible(admin);

  const moved = await page.request.get(`/news/${old}?from=mail`, {maxRedirects: 0});
  expect(moved.status()).toBe(301);
  expect(new URL(moved.headers()['location'] ?? '').pathname).toBe(today);
  await open(page, '/news');
  // As a link within the portal leads there: without a load.
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/news/${old}`);
  await expect(page).toHaveURL(today);
  await expect(page.getByRole('heading', {level: 1, name: title})).toBeVisible();

  await open(admin, '/admin/content/new?of=news');
  await admin.getByLabel('Title', {exact: true}).fill('Another');
  await admin.getByLabel('Address', {exact: true}).fill(old);
  await expect(admin.getByText('Old links to this address lead on')).toBeVisible();

  await open(admin, '/admin/settings');
  await part.getByRole('button', {name: `Take /news/${old} out`}).click();
  await admin.getByRole('button', {name: 'Take it out'}).click();
  await expect(admin.getByText(`/news/${old} leads nowhere any more.`)).toBeVisible(PATIENCE);
  expect((await page.request.get(`/news/${old}`, {maxRedirects: 0})).status()).toBe(404);
  await admin.context().close();
});

test('an editor sees which links are dead, and describes the columns of a table', async ({
  browser,
  baseURL,
}) => {
  const item = `described-${Date.now()}`;
  await db.doc(`linkChecks/${item}`).set({
    ...{url: 'https://gone.example/report', state: 'dead', why: 'not-found', status: 404},
    items: [{kind: 'news', item: 'genomics-as-a-common-good', title: 'Genomics as a common good'}],
    ...{failedOn: ['2026-03-01', '2026-03-03'], nextAt: Timestamp.now(), checkedAt: Timestamp.now()},
  });
  const page = await asEditor(browser, baseURL);
  await open(page, '/admin/content/links');
  await expect(page.getByRole('link', {name: /gone\.example/})).toBeVisible();
  await expect(page.getByRole('link', {name: 'Genomics as a common good'})).toBeVisible();
  await expectAccessible(page);
  await db.doc(`linkChecks/${item}`).delete();

  const now = Timestamp.now();
  await db.doc(`drafts/deliverable.${item}`).set({
    ...{kind: 'deliverable', item, content: {title: 'With columns', language: 'en'}, revision: 1},
    ...{editors: ['somebody'], updatedBy: 'somebody', updatedAt: now},
  });
  await open(page, `/admin/content/deliverable.${item}`);
  await page.getByLabel(/^Choose files/).setInputFiles({
    name: 'tests.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('country,tests\nBE,12\nIT,3\n'),
  });
  await page.getByRole('button', {name: 'Describe the columns of tests.csv'}).click(PATIENCE);
  await expect(page.getByText('2 columns')).toBeVisible(PATIENCE);
  await page.getByText('What the columns mean').click();
  await page
    .getByLabel('What it means, with its unit (optional)')
    .last()
    .fill('How many tests were made in a year.');
  await expectAccessible(page);
  const tables = async () => {
    const stored = await db.doc(`drafts/deliverable.${item}`).get();
    return (stored.get('content') as {tables?: unknown}).tables;
  };
  await expect.poll(tables, PATIENCE).toEqual([
    {
      file: 'tests.csv',
      schema: {
        fields: [
          {name: 'country', type: 'string', constraints: {required: true}},
          {
            ...{name: 'tests', type: 'integer', constraints: {required: true}},
            description: 'How many tests were made in a year.',
          },
        ],
      },
    },
  ]);
  await page.context().close();
});
