/** The private calendar: its address is made, fetched by a calendar that has no account, and ends. */
import {expect, expectAccessible, open, test} from './portal';
import {asAdmin, changeRole} from './roles';
import {freshAddress, makeMember, signIn} from './sign-in';
import type {Page} from '@playwright/test';

const PASSWORD = 'a brand new password';

/** The first call of a function waits until it has started. */
const PATIENCE = {timeout: 30_000};

test.describe.configure({timeout: 240_000});

/** Whatever differs between two answers to the same question. */
const BY_THE_WAY = ['date', 'connection', 'keep-alive', 'transfer-encoding'];

/** Asks as a calendar does: from outside the browser, without a cookie or a name. */
async function ask(address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(address, {headers});
  return {
    status: answer.status,
    body: await answer.text(),
    headers: Object.fromEntries([...answer.headers].filter(([name]) => !BY_THE_WAY.includes(name))),
  };
}

/** The address that was just made, as the page shows it this once. */
async function shownAddress(page: Page): Promise<string> {
  await expect(page.getByText('Copy it now: it is shown this once only.')).toBeVisible(PATIENCE);
  const address = await page.locator('code', {hasText: '/calendar/'}).textContent();
  expect(address).toMatch(/\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
  return address ?? '';
}

/** What an address answers that never was anybody's. */
const unknown = (address: string) => ask(address.replace(/[^/]{43}(?=\.ics)/, 'A'.repeat(43)));

test('a member makes a calendar address, a calendar fetches it, and once ended it is like one that never was', async ({
  page,
}) => {
  const email = freshAddress();
  await makeMember(page, email, PASSWORD);
  await signIn(page, email, PASSWORD);
  await open(page, '/workspace/calendar');
  await expect(page.getByText('You have no address yet.')).toBeVisible(PATIENCE);
  await expect(page.getByText(/It ends with your access/)).toBeVisible();
  await page.getByRole('button', {name: 'Make my address'}).click();
  const first = await shownAddress(page);
  await expectAccessible(page);

  const calendar = await ask(first);
  expect(calendar.status).toBe(200);
  expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(calendar.headers['cache-control']).toBe('private, no-store');
  expect(calendar.headers['set-cookie']).toBeUndefined();
  expect(calendar.body).toContain('BEGIN:VCALENDAR');
  // A demo meeting of the consortium, which no visitor sees.
  expect(calendar.body).toMatch(/SUMMARY:(?:Deadline: )?Demo: /);
  expect(calendar.body).not.toContain(email);
  // Asked as who has it already; `fetch` would say by itself that it wants the whole.
  const kept = {'If-None-Match': calendar.headers['etag'] ?? '', 'Cache-Control': 'max-age=0'};
  const again = await ask(first, kept);
  expect([again.status, again.body]).toEqual([304, '']);

  await page.reload();
  await expect(page.getByText(/You have had an address since/)).toBeVisible(PATIENCE);
  expect(await page.content()).not.toContain('.ics');
  await page.getByRole('button', {name: 'Make a new address'}).click();
  await page.getByRole('alertdialog').getByRole('button', {name: 'Make a new one'}).click();
  const second = await shownAddress(page);
  expect(second).not.toBe(first);
  expect(await ask(first)).toEqual(await unknown(first));
  expect((await ask(second)).status).toBe(200);

  await page.getByRole('button', {name: 'End the address'}).click();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', {name: 'End it'}).click();
  await expect(page.getByText('The address has ended.')).toBeVisible(PATIENCE);
  const ended = await ask(second);
  expect(ended.status).toBe(404);
  expect(ended).toEqual(await unknown(second));
  // Nor does it tell by the version that a calendar has kept.
  expect((await ask(second, kept)).status).toBe(404);
});

test('a calendar address gives nothing from the moment at which its owner loses access', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  watch.allowError(/status of 40[03]/); // what is read after the removal
  const email = freshAddress();
  await makeMember(page, email, PASSWORD);
  await signIn(page, email, PASSWORD);
  await open(page, '/workspace/calendar');
  await page.getByRole('button', {name: 'Make my address'}).click();
  const address = await shownAddress(page);
  expect((await ask(address)).status).toBe(200);

  const admin = await asAdmin(browser, baseURL);
  await changeRole(admin, email, 'No access', 'Take the access away');
  const after = await ask(address);
  expect(after.status).toBe(404);
  expect(after).toEqual(await unknown(address));
  await admin.context().close();
});
