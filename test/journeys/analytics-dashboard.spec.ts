/** What people read is counted, shown to an administrator, and taken away; and nothing is kept of who they were. */
import {readFile} from 'node:fs/promises';
import {type AnalyticsEvent, type Beacon} from '@model/analytics/event';
import {EVENTS_ADDRESS} from '@model/analytics/events-address';
import type {Browser, Locator, Page} from '@playwright/test';
import Papa from 'papaparse';
import {expect, expectAccessible, open, test} from './portal';
import {ADMIN} from './roles';
import {signIn} from './sign-in';
import {functionsLog, storedDocuments, storedFiles} from './stored';

/** A browser of a person, with a number that no other says; the one of these journeys says that it is a robot's. */
const MARK = '140.0.7391.65';
const BROWSER = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${MARK} Safari/537.36`;
/** Where a request comes from, as Hosting says it. */
const ADDRESS = '203.0.113.99';
const RECORD = 'd10-1-eu-oncdst';

test.describe.configure({timeout: 180_000});

/** Reads as a person, until what their pages report has been taken. */
async function read(browser: Browser, baseURL: string | undefined, paths: readonly string[]): Promise<Page> {
  const context = await browser.newContext({baseURL, userAgent: BROWSER});
  const page = await context.newPage();
  for (const path of paths) {
    const taken = page.waitForResponse((answer) => answer.url().endsWith(EVENTS_ADDRESS), {timeout: 60_000});
    await open(page, path);
    expect((await taken).status()).toBe(204);
  }
  return page;
}

/** Reports as pages do, from an address of the network. */
async function report(page: Page, events: readonly object[]): Promise<void> {
  const at = Date.now();
  const beacon: Beacon = {sentAt: at, events: events.map((event) => ({...event, at}) as AnalyticsEvent)};
  const answer = await page.request.post(EVENTS_ADDRESS, {
    headers: {'user-agent': BROWSER, 'fastly-client-ip': ADDRESS, 'content-type': 'application/json'},
    data: JSON.stringify(beacon),
  });
  expect(answer.status()).toBe(204);
}

const EVENTS = [
  {type: 'download', page: 'record', item: RECORD},
  {type: 'cite', page: 'record', item: RECORD},
  {type: 'facet', page: 'catalogue', facet: 'audience', value: 'patients'},
  {type: 'search', page: 'catalogue', results: 0, terms: 'quokka genomics'},
  {type: 'newsletter', page: 'newsletter', step: 'confirmed'},
  {type: 'view', page: 'home', referrer: 'cancer.example'},
  {type: 'error', page: 'home', name: 'TypeError'},
  {type: 'vital', page: 'home', name: 'LCP', value: 1200},
];

async function take(page: Page, button: Locator): Promise<string> {
  const download = page.waitForEvent('download');
  await button.click();
  return (await readFile(await (await download).path(), 'utf8')).replace(/^\uFEFF/, '');
}

/** The table of a chart, and what its CSV says. */
async function bothOf(page: Page, chart: Locator) {
  await chart.getByRole('button', {name: 'Table', exact: true}).click();
  await expect(chart.getByRole('table')).toBeVisible();
  const rows = await chart.locator('tbody tr').all();
  const table = await Promise.all(
    rows.map(async (row) => (await row.locator('td').allInnerTexts()).map(plain)),
  );
  const csv = await take(page, chart.getByRole('button', {name: 'CSV', exact: true}));
  const [, ...data] = Papa.parse<string[]>(csv, {skipEmptyLines: true}).data;
  await chart.getByRole('button', {name: 'Chart', exact: true}).click();
  return {table, data: data.map((row) => row.map(plain))};
}

/** A cell without what makes it readable: marks of thousands, of a share and of a date. */
function plain(cell: string): string {
  const text = cell
    .trim()
    .replace(/ %$/, '')
    .replace(/^(\d{1,3}(?:,\d{3})+)$/, (n) => n.replaceAll(',', ''));
  const day = /^\d{1,2} [A-Z]\w+ \d{4}$/.test(text) ? new Date(`${text} UTC`) : undefined;
  return day ? day.toISOString().slice(0, 10) : text;
}

test('an administrator sees what was really read, and takes it away', async ({page, browser, baseURL}) => {
  const reader = await read(browser, baseURL, [`/deliverables/${RECORD}`]);
  await report(reader, EVENTS);
  await reader.context().close();

  await signIn(page, ADMIN);
  await open(page, '/admin/analytics?period=7');
  const outcomes = page.getByRole('figure', {name: 'Outcomes read most'});
  await outcomes.getByRole('button', {name: 'Table', exact: true}).click();
  const row = outcomes.getByRole('row').filter({has: page.locator(`a[href="/deliverables/${RECORD}"]`)});
  expect(Number(await row.locator('td').nth(1).innerText())).toBeGreaterThan(0);
  for (const [name, words] of [
    ['Searched for in vain', 'quokka genomics'],
    ['Where readers come from', 'cancer.example'],
    ['Audiences chosen', 'Patients'],
    ['Errors', 'TypeError'],
  ] as const) {
    const chart = page.getByRole('figure', {name, exact: true});
    await chart.getByRole('button', {name: 'Table', exact: true}).click();
    await expect(chart.getByRole('cell', {name: words, exact: true})).toBeVisible();
  }
  await expectAccessible(page);

  // What is chosen stands in the address, and the address alone shows the same.
  await page.getByRole('button', {name: /^Page views/}).click();
  await expect(page).toHaveURL(/show=views/);
  await expect(page.getByRole('figure', {name: 'Page views a day'})).toBeVisible();
  await page.getByLabel('Beside the period before').uncheck();
  await expect(page).toHaveURL(/compare=no/);
  await open(page, page.url());
  await expect(page.getByRole('figure', {name: 'Page views a day'})).toBeVisible();
  await expect(page.getByLabel('Beside the period before')).not.toBeChecked();

  const csv = await take(page, page.getByRole('button', {name: 'All figures as CSV'}));
  expect(csv).toMatch(new RegExp(`items,${RECORD},requests,\\d`));
  const json = await take(page, page.getByRole('button', {name: 'All figures as JSON'}));
  expect(JSON.parse(json)).toMatchObject({format: 'canheal-portal-analytics'});
});

test('every chart of the figures is drawn, and says what its table says', async ({
  page,
  browser,
  baseURL,
}) => {
  const reader = await read(browser, baseURL, ['/deliverables']);
  await report(reader, EVENTS);
  await reader.context().close();

  await signIn(page, ADMIN);
  await open(page, '/admin/analytics?period=7');
  const charts = page.getByRole('figure');
  await expect(charts.first()).toBeVisible();
  const count = await charts.count();
  expect(count).toBeGreaterThan(10);
  for (let index = 0; index < count; index++) {
    const chart = charts.nth(index);
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('[role=application] svg').first()).toBeVisible();
    const {table, data} = await bothOf(page, chart);
    expect(data.length, await chart.getByRole('heading').innerText()).toBe(table.length);
    expect(data).toEqual(table);
  }
});

test('the report for the funder is printed, and taken away as a table', async ({page, browser, baseURL}) => {
  const reader = await read(browser, baseURL, [`/deliverables/${RECORD}`]);
  await report(reader, EVENTS);
  await reader.context().close();

  await page.addInitScript(() => {
    window.print = () => Object.assign(window, {printed: true});
  });
  await signIn(page, ADMIN);
  await open(page, '/admin/analytics');
  await page.getByRole('link', {name: 'Report for this period'}).click();
  await expect(page.getByRole('heading', {level: 1, name: 'What was read'})).toBeVisible();
  await expect(page.getByRole('region', {name: 'By category'})).toBeVisible();
  await expectAccessible(page);
  const csv = await take(page, page.getByRole('button', {name: 'Report as CSV'}));
  expect(csv).toContain('COUNTER Code of Practice');
  expect(csv).toMatch(/^Outcome,.*D10\.1/m);
  await page.getByRole('button', {name: 'Print', exact: true}).click();
  expect(await page.evaluate(() => 'printed' in window)).toBe(true);

  await page.emulateMedia({media: 'print'});
  await expect(page.getByRole('button', {name: 'Print', exact: true})).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('region', {name: 'By outcome'})).toBeVisible();
  expect((await page.pdf({format: 'A4'})).byteLength).toBeGreaterThan(10_000);
});

test('an editor is led away from the figures, which are the administrators’', async ({page}) => {
  await signIn(page, 'editor@demo.canheal.eu');
  await open(page, '/admin/analytics');
  await expect(page).toHaveURL(/\/account$/);
  await open(page, '/admin/content');
  await expect(page.getByRole('link', {name: 'Analytics'})).toHaveCount(0);
});

test('what a visit leaves behind names no address, browser, identifier or question', async ({
  browser,
  baseURL,
}) => {
  const reader = await read(browser, baseURL, [
    '/deliverables?q=genetic&audience=patients&session=wombat-4712',
    `/deliverables/${RECORD}?ref=secret-token-4711`,
  ]);
  await report(reader, [
    ...EVENTS,
    {type: 'search', page: 'catalogue', results: 0, terms: 'me@wombat.example'},
  ]);
  expect(await reader.context().cookies()).toEqual([]);
  expect(await reader.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

  const [documents, files, log] = await Promise.all([
    storedDocuments(reader),
    storedFiles(reader),
    functionsLog(),
  ]);
  // It was counted: what follows is not said of an empty database.
  expect(documents).toContain('cancer.example');
  expect(documents.length).toBeGreaterThan(10_000);
  for (const text of [
    ADDRESS,
    MARK,
    'AppleWebKit',
    'wombat-4712',
    'secret-token-4711',
    'me@wombat.example',
  ]) {
    expect(documents.includes(text), `${text} in a document`).toBe(false);
    expect(files.includes(text), `${text} in a file`).toBe(false);
    expect(log.includes(text), `${text} in the log`).toBe(false);
  }
  await reader.context().close();
});
