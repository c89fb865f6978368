/** What members and editors read of the consortium's own: records, files, versions, tombstones. */
import {readFile} from 'node:fs/promises';
import {expect, expectAccessible, open, test} from './portal';
import {signIn} from './sign-in';

const MEMBER = 'member@demo.canheal.eu';
const EDITOR = 'editor@demo.canheal.eu';

test('a member looks into a file of the consortium and takes it away in their own name', async ({page}) => {
  await signIn(page, MEMBER);
  await open(page, '/deliverables/demo-variant-annotation-survey');
  await expect(page.getByText('Consortium only').first()).toBeVisible();
  await page.getByRole('button', {name: /Preview demo-survey\.csv/}).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: /Download demo-survey\.csv/}).click();
  expect((await readFile(await (await download).path(), 'utf8')).length).toBeGreaterThan(0);
  // No address on the page opens the file by itself.
  expect(await page.content()).not.toContain('token=');
});

test('a file under embargo stays shut for a member and opens for an editor', async ({
  page,
  browser,
  baseURL,
}) => {
  const EMBARGOED = '/deliverables/demo-pilot-results-under-embargo';
  await signIn(page, MEMBER);
  await open(page, EMBARGOED);
  await expect(page.getByText('Not open yet').first()).toBeVisible();
  await expect(page.getByRole('button', {name: /Download demo-pilot-results\.csv/})).toHaveCount(0);

  const context = await browser.newContext({baseURL});
  const editor = await context.newPage();
  await signIn(editor, EDITOR);
  await open(editor, EMBARGOED);
  const download = editor.waitForEvent('download');
  await editor.getByRole('button', {name: /Download demo-pilot-results\.csv/}).click();
  expect((await download).suggestedFilename()).toBe('demo-pilot-results.csv');
  await context.close();
});

test('an earlier version says that there is a newer one, and leads to it', async ({page}) => {
  await signIn(page, MEMBER);
  await open(page, '/deliverables/demo-data-sharing-checklist/versions/1');
  const newer = page.getByText(/newer version/i).first();
  await expect(newer).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', {name: /newer|latest|current/i})
    .first()
    .click();
  await expect(page).toHaveURL(/\/deliverables\/demo-data-sharing-checklist$/);
  await expect(page.getByText('Demo: adds a step on asking patients again').first()).toBeVisible();
});

test('a withdrawn outcome keeps its tombstone: when, why, and what replaces it', async ({page}) => {
  await signIn(page, MEMBER);
  await open(page, '/deliverables/demo-draft-training-plan');
  await expect(page.getByText('Withdrawn', {exact: true}).first()).toBeVisible();
  await expect(page.getByText(/12 October 2026/).first()).toBeVisible();
  await expect(page.getByText(/merged into the checklist/).first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', {name: /checklist for sharing data/})
    .first()
    .click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(
    'Demo: checklist for sharing data between centres',
  );
});
