/** An issue from its first word to its report: written by one editor, sent by another, read by somebody who asked for it. */
import {randomUUID, webcrypto} from 'node:crypto';
import type {APIRequestContext, Browser, Page} from '@playwright/test';
import {type Puzzle, solve} from '@model/newsletter/puzzle';
import {linkIn, mailsTo, mailTo} from './mail';
import {expect, expectAccessible, expectNoSidewaysScrolling, open, test} from './portal';
import {ADMIN, asAdmin} from './roles';
import {signIn} from './sign-in';

/** Rendering, sending and the indexes take their time; the first call of a function waits until it has started. */
const PATIENCE = {timeout: 60_000};

test.describe.configure({timeout: 300_000});

/** Read by nobody else here, so that the issue goes to this journey's reader alone. */
const LANGUAGE = {id: 'ga', words: 'Irish'};

async function signedIn(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const page = await (await browser.newContext({baseURL})).newPage();
  await signIn(page, email);
  return page;
}

/** Opens a page that waits for a function which may have to start first. */
async function openPatiently(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible(PATIENCE);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, PATIENCE);
}

/** Subscribes and confirms, as the pages do. */
async function subscribe(request: APIRequestContext, email: string, language: string): Promise<void> {
  const puzzle = (await (await request.get('/api/newsletter/subscribe')).json()) as Puzzle;
  const solution = await solve(puzzle, (bytes) => webcrypto.subtle.digest('SHA-256', bytes));
  const choices = {topics: ['events'], audience: 'patients', language};
  const data = {email, ...choices, puzzle: puzzle.puzzle, solution};
  expect((await request.post('/api/newsletter/subscribe', {data})).status()).toBe(202);
  const token = new URLSearchParams(linkIn(await mailTo(email, /Do you want/)).split('?')[1]).get('token');
  expect((await request.post('/api/newsletter/confirm', {data: {token}})).status()).toBe(200);
}

/** Writes a whole issue for those who read in this journey's language, and puts it up. */
async function compose(editor: Page, subject: string): Promise<string> {
  await open(editor, '/admin/newsletter');
  await expectAccessible(editor);
  await editor.getByRole('link', {name: 'Write an issue'}).first().click();
  await editor.getByLabel('Subject', {exact: true}).fill(subject);
  await expect(editor.getByText('is free.')).toBeVisible(PATIENCE);
  await editor.getByRole('button', {name: 'Begin writing'}).click();
  await expect(editor.getByLabel('Preheader')).toBeVisible(PATIENCE);
  const id = new URL(editor.url()).pathname.split('/').at(-1) ?? '';
  await editor.getByLabel('Preheader').fill('What a journey tells');
  await editor.getByRole('button', {name: 'Text', exact: true}).first().click();
  // It is said where the block is, and said only.
  const said = editor.getByText('Text added at place 1');
  await expect(said).toBeAttached();
  expect((await said.boundingBox())?.height).toBe(1);
  await editor
    .getByLabel('Text', {exact: true})
    .fill('Written by a journey, for patients and everybody else.');
  await editor.locator('summary', {hasText: 'Language'}).click();
  await editor.getByRole('button', {name: LANGUAGE.words, exact: true}).click();
  await expect(editor.getByText(/^Saved/)).toBeVisible(PATIENCE);
  await expect(editor.getByText('All is as it should be.')).toBeVisible(PATIENCE);
  await expectAccessible(editor);
  await editor.getByRole('button', {name: 'Put it up for review…'}).click();
  await expectAccessible(editor);
  await editor.getByRole('dialog').getByRole('button', {name: 'Put it up'}).click();
  await expect(editor.getByRole('dialog')).toBeHidden(PATIENCE);
  await expect(editor.getByText('You wrote in it yourself')).toBeVisible(PATIENCE);
  await expect(editor.getByRole('button', {name: 'Approve'})).toHaveCount(0);
  return id;
}

test('an issue is composed, approved and sent by somebody else, arrives, is reported and kept', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const word = randomUUID().slice(0, 8);
  const reader = `${word}@reader.example`;
  const subject = `News of ${word}`;
  await subscribe(request, reader, LANGUAGE.id);
  const editor = await signedIn(browser, baseURL, 'editor@demo.canheal.eu');
  const id = await compose(editor, subject);

  const admin = await asAdmin(browser, baseURL);
  await open(admin, `/admin/newsletter/${id}`);
  await admin.getByRole('button', {name: 'Approve'}).click(PATIENCE);
  await admin.getByRole('button', {name: 'Send…'}).click(PATIENCE);
  const dialog = admin.getByRole('dialog');
  await expect(dialog).toContainText('1 reader would get it now.', PATIENCE);
  await expectAccessible(admin);
  // A time to come is taken back before it comes: it is as approved as it was.
  await dialog.getByLabel('At a set time').check();
  await expectAccessible(admin);
  await dialog.getByRole('button', {name: 'Set the time'}).click();
  await expect(admin.getByText(/^It goes on .* by itself\.$/)).toBeVisible(PATIENCE);
  await expectAccessible(admin);
  await admin.getByRole('button', {name: 'Take it back'}).click();
  await admin.getByRole('button', {name: 'Send…'}).click(PATIENCE);
  await dialog.getByRole('button', {name: 'Send to 1 reader'}).click(PATIENCE);
  await expect(dialog).toBeHidden(PATIENCE);

  const mail = await mailTo(reader, new RegExp(subject));
  expect(mail.text).toContain('Written by a journey');
  // Both look on, and see it end by itself.
  for (const one of [admin, editor]) {
    await expect(one.getByText('It was for 1 reader.')).toBeVisible(PATIENCE);
    await expect(one.getByRole('row', {name: /^Accepted 1/})).toBeVisible();
  }
  await expectAccessible(admin);
  expect((await mailsTo(reader)).length).toBe(2);

  await admin.getByRole('link', {name: 'Read it on the portal'}).click();
  await expect(admin.getByRole('heading', {level: 1})).toHaveText(subject, PATIENCE);
  await open(page, '/newsletter');
  await expect(page.getByRole('link', {name: subject}).first()).toBeVisible();
  await open(page, `/deliverables?category=newsletters&q=${word}`);
  await expect(page.getByRole('main').getByRole('link', {name: subject}).first()).toBeVisible(PATIENCE);
});

test('an admin finds a reader, takes all along, erases one, and sets how mails are sent', async ({
  browser,
  baseURL,
  request,
}) => {
  const reader = `${randomUUID().slice(0, 13)}@reader.example`;
  await subscribe(request, reader, 'lv');
  const admin = await asAdmin(browser, baseURL);
  await openPatiently(admin, '/admin/newsletter/subscribers');
  const search = admin.getByLabel('Address, or its beginning');
  await search.fill(reader.slice(0, 12));
  await expect(admin.getByRole('rowheader', {name: reader})).toBeVisible(PATIENCE);
  await expectAccessible(admin);

  const saved = admin.waitForEvent('download');
  await admin.getByRole('button', {name: 'Export as CSV'}).click();
  expect((await saved).suggestedFilename()).toBe('newsletter-readers.csv');
  await expect(admin.getByText(/(?:are|is) in the file/)).toBeVisible();

  await admin.getByRole('button', {name: `Erase… ${reader}`}).click();
  await expectAccessible(admin);
  await admin.getByRole('button', {name: 'Erase it'}).click();
  await expect(admin.getByText(`${reader} is erased.`)).toBeVisible(PATIENCE);
  await expect(admin.getByRole('rowheader', {name: reader})).toHaveCount(0);
  // Of the address a code is left, by which it is found where it is typed in whole.
  await search.fill(reader);
  await expect(admin.getByText('Only a code is left')).toBeVisible(PATIENCE);
  await expectAccessible(admin);

  await open(admin, '/admin/newsletter/settings');
  await expectAccessible(admin);
  await admin.getByLabel('Address for answers (optional)').fill(ADMIN);
  await admin.getByRole('button', {name: 'Save the settings'}).click();
  await expect(admin.getByText('Saved. It holds for every mail')).toBeVisible(PATIENCE);
  await admin.reload();
  await expect(admin.getByLabel('Address for answers (optional)')).toHaveValue(ADMIN);
});

test('editors see nothing of who the readers are', async ({browser, baseURL}) => {
  const editor = await signedIn(browser, baseURL, 'editor@demo.canheal.eu');
  await open(editor, '/admin/newsletter');
  await expect(editor.getByRole('link', {name: 'Readers'})).toHaveCount(0);
  await open(editor, '/admin/newsletter/subscribers');
  await expect(editor.getByLabel('Address, or its beginning')).toHaveCount(0);
});

for (const route of ['/admin/newsletter/subscribers', '/admin/newsletter/settings']) {
  test(`${route} needs no scrolling sideways at 320 pixels`, async ({browser, baseURL}) => {
    const admin = await asAdmin(browser, baseURL);
    await admin.setViewportSize({width: 320, height: 780});
    await openPatiently(admin, route);
    await expectAccessible(admin);
    await expectNoSidewaysScrolling(admin);
  });
}
