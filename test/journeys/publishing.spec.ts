/** An outcome from its first word to its tombstone: written by one editor, approved by another, seen by who may see it. */
import type {Browser, Page} from '@playwright/test';
import {expect, expectAccessible, open, test} from './portal';
import {asAdmin} from './roles';
import {signIn} from './sign-in';

/** Publishing moves files and rebuilds the indexes; the first call of a function waits until it has started. */
const PATIENCE = {timeout: 45_000};

test.describe.configure({timeout: 480_000});

async function signedIn(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const context = await browser.newContext({baseURL});
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

/** Waits until all that was written is stored. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible(PATIENCE);
}

async function putUpForReview(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole('button', {name: 'Put up for review…'}).click();
  await page.getByRole('dialog').getByRole('button', {name: 'Put it up'}).click();
  await expect(page.getByRole('dialog')).toBeHidden(PATIENCE);
}

/** The other editor looks, approves and publishes. */
async function approveAndPublish(admin: Page, draft: string, seen: RegExp): Promise<void> {
  await open(admin, `/admin/content/${draft}/review`);
  await expectAccessible(admin);
  await admin.getByRole('button', {name: 'Approve'}).click();
  await admin.getByRole('button', {name: 'Publish…'}).click(PATIENCE);
  const dialog = admin.getByRole('dialog');
  await expect(dialog).toContainText(seen);
  await expectAccessible(admin);
  await dialog.getByRole('button', {name: 'Publish now'}).click();
  await expect(dialog).toBeHidden(PATIENCE);
}

/** Begins an outcome for everyone, with a file. Answers its working copy's id. */
async function beginOutcome(editor: Page, word: string): Promise<string> {
  const draft = `deliverable.notes-on-${word}`;
  await open(editor, '/admin/content/new?of=deliverable');
  await expectAccessible(editor);
  await editor.getByRole('textbox', {name: 'Title'}).fill(`Notes on ${word}`);
  await expect(editor.getByText('is free.')).toBeVisible();
  await editor.getByRole('button', {name: 'Begin writing'}).click();
  await expect(editor).toHaveURL(new RegExp(`/admin/content/${draft.replace('.', String.raw`\.`)}$`));
  await editor.getByLabel('Category', {exact: true}).selectOption('datasets');
  await editor.getByLabel('Summary', {exact: true}).fill('What a journey through the portal leaves behind.');
  await editor
    .locator('input[type=file]')
    .first()
    .setInputFiles({name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('country,n\nBE,1\nIT,2\n')});
  await expect(editor.getByRole('list', {name: 'Files of the outcome'})).toContainText('bytes', PATIENCE);
  await editor.getByRole('radio', {name: /^Everyone/}).check();
  return draft;
}

test('an outcome is written, reviewed by somebody else, found by everyone, kept to members, withdrawn and put back', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  // What has gone is refused.
  watch.allowError(/status of 40[034]/);
  const word = `zebrafish${Date.now()}`;
  const id = `notes-on-${word}`;
  const editor = await signedIn(browser, baseURL, 'editor@demo.canheal.eu');
  const admin = await asAdmin(browser, baseURL);
  const member = await signedIn(browser, baseURL, 'member@demo.canheal.eu');

  const draft = await beginOutcome(editor, word);
  await expectAccessible(editor);
  await putUpForReview(editor);
  // Who wrote it can't approve it.
  await open(editor, `/admin/content/${draft}/review`);
  await expect(editor.getByText(/You wrote in it yourself/)).toBeVisible();
  await expect(editor.getByRole('button', {name: 'Approve'})).toHaveCount(0);

  await approveAndPublish(admin, draft, /Everyone on the internet/);
  await open(page, `/deliverables?q=${word}`);
  await page
    .getByRole('main')
    .getByRole('link', {name: `Notes on ${word}`})
    .first()
    .click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(`Notes on ${word}`);
  const file = await page.getByRole('link', {name: 'Download'}).first().getAttribute('href');
  const address = file ?? '';
  expect((await page.request.get(address)).status()).toBe(200);
  await expectAccessible(page);

  await open(editor, `/admin/content/${draft}/history`);
  await editor.getByRole('button', {name: 'Edit', exact: true}).click();
  await editor.getByRole('radio', {name: /^Members of the consortium/}).check();
  await putUpForReview(editor);
  await approveAndPublish(admin, draft, /Members/);
  // The old address is dead at once, and nothing says that there is anything.
  expect((await page.request.get(address)).status()).toBeGreaterThanOrEqual(400);
  await open(page, `/deliverables/${id}`);
  await expect(page.getByRole('heading', {level: 1})).not.toContainText(word);
  await open(page, `/deliverables?q=${word}`);
  await expect(page.getByRole('main').getByRole('link', {name: word})).toHaveCount(0);
  await open(member, `/deliverables/${id}`);
  await expect(member.getByRole('heading', {level: 1})).toHaveText(`Notes on ${word}`);

  await open(editor, `/admin/content/${draft}/history`);
  await expectAccessible(editor);
  await editor.getByRole('button', {name: 'Withdraw…'}).click();
  await editor.getByLabel('Reason').fill('It was written for a journey.');
  await editor.getByRole('dialog').getByRole('button', {name: 'Withdraw it'}).click();
  await expect(editor.getByRole('button', {name: 'Put it back'})).toBeVisible(PATIENCE);
  await open(member, `/deliverables/${id}`);
  await expect(member.getByText('It was written for a journey.')).toBeVisible();
  await expectAccessible(member);
  await editor.getByRole('button', {name: 'Put it back'}).click();
  await expect(editor.getByRole('button', {name: 'Withdraw…'})).toBeVisible(PATIENCE);
  await open(member, `/deliverables/${id}`);
  await expect(member.getByRole('button', {name: 'Download'}).first()).toBeVisible();

  // Everyone's again: the file has an address of its own, in a version of its own.
  await open(editor, `/admin/content/${draft}/history`);
  await editor.getByRole('button', {name: 'Edit', exact: true}).click();
  await editor.getByRole('radio', {name: /^Everyone/}).check();
  await putUpForReview(editor);
  await approveAndPublish(admin, draft, /Everyone on the internet/);
  await open(page, `/deliverables/${id}`);
  await expect(page.getByRole('heading', {level: 1})).toHaveText(`Notes on ${word}`);
  const again = (await page.getByRole('link', {name: 'Download'}).first().getAttribute('href')) ?? '';
  expect((await page.request.get(again)).status()).toBe(200);
  for (const each of [editor, admin, member]) await each.context().close();
});

test('under embargo everyone reads the record, and its file opens for editors alone until that ends', async ({
  page,
  browser,
  baseURL,
}) => {
  const word = `axolotl${Date.now()}`;
  const id = `notes-on-${word}`;
  const editor = await signedIn(browser, baseURL, 'editor@demo.canheal.eu');
  const admin = await asAdmin(browser, baseURL);
  const member = await signedIn(browser, baseURL, 'member@demo.canheal.eu');
  const draft = await beginOutcome(editor, word);
  const embargo = editor.getByRole('group', {name: /^Embargo/});
  await embargo.getByLabel('Day').fill('2040-01-15');
  await embargo.getByLabel('Time in Brussels').fill('09:00');
  await putUpForReview(editor);
  await approveAndPublish(admin, draft, /which opens on .*2040/);

  for (const reader of [page, member]) {
    await open(reader, `/deliverables/${id}`);
    await expect(reader.getByText('Not open yet').first()).toBeVisible();
    await expect(reader.getByText('Download', {exact: true})).toHaveCount(0);
  }
  await expectAccessible(page);
  await open(editor, `/deliverables/${id}`);
  const asked = editor.waitForResponse((answer) => answer.url().includes('table.csv') && answer.ok());
  await editor
    .getByRole('button', {name: /^Download/})
    .first()
    .click();
  const address = (await asked).url();
  expect((await page.request.get(address)).status()).toBeGreaterThanOrEqual(400);

  await open(editor, `/admin/content/${draft}/history`);
  await editor.getByRole('button', {name: 'Edit', exact: true}).click();
  await editor
    .getByRole('group', {name: /^Embargo/})
    .getByRole('button', {name: 'Take it away'})
    .click();
  await putUpForReview(editor);
  await approveAndPublish(admin, draft, /Its file, to download/);
  await open(page, `/deliverables/${id}`);
  const file = (await page.getByRole('link', {name: 'Download'}).first().getAttribute('href')) ?? '';
  expect(await (await page.request.get(file)).text()).toContain('BE,1');
  for (const each of [editor, admin, member]) await each.context().close();
});
