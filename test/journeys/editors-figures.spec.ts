/** A figure of the insights, from a spreadsheet to what everybody sees. */
import {getFirestore, Timestamp} from 'firebase-admin/firestore';
import {adminApp} from './admin-app';
import {expect, expectAccessible, open, test} from './portal';
import {asAdmin} from './roles';
import {signIn} from './sign-in';

const app = adminApp('editors-figures');
const db = getFirestore(app);

/** Publishing rebuilds the indexes; the first call of a function waits until it has started. */
const PATIENCE = {timeout: 45_000};

test.describe.configure({timeout: 180_000});

test('a figure is pasted from a spreadsheet, drawn in the preview and, once it is published, on the insights', async ({
  page,
  browser,
  baseURL,
}) => {
  const stands = await db.doc('pages/insights').get();
  const {updatedAt, figures = [], ...content} = stands.data() ?? {};
  const stamp = Date.now();
  const draft = 'page.insights';
  await db.doc(`drafts/${draft}`).set({
    ...{kind: 'page', item: 'insights', content: {...content, figures}, revision: 1, base: updatedAt},
    ...{editors: ['somebody'], updatedBy: 'somebody', updatedAt: Timestamp.now()},
  });
  const editor = await (await browser.newContext({baseURL})).newPage();
  await signIn(editor, 'editor@demo.canheal.eu');
  await open(editor, `/admin/content/${draft}`);
  await editor.getByRole('button', {name: 'Add a figure'}).click();
  const figure = editor.locator('app-figures-control > ol > li').last();
  await expect(figure.getByLabel('Title', {exact: true})).toBeFocused();
  await editor.keyboard.type(`Survey ${stamp}`);
  await figure.getByLabel('Year, or years').fill('2026');
  await figure.getByLabel(/^Table/).fill('Answer\tPeople\nYes\t41\nNo\t7\n');
  await figure.getByLabel('Title of the chart').fill(`What people answered ${stamp}`);
  await figure.getByLabel('What one sees in it, in a sentence or two').fill('Most said yes.');
  await figure.getByLabel('Column with the names').selectOption('Answer');
  await figure.getByRole('button', {name: 'Add a link'}).click();
  await figure.getByLabel('What it says').fill('A survey');
  await figure.getByLabel('Address').fill('https://example.org/survey');
  await figure.getByLabel('What is known of its licence').fill('CC BY 4.0');
  // What is missing is named, and found.
  await editor.getByRole('button', {name: 'Show what is missing'}).click();
  await editor.getByRole('link', {name: /\(Column with the numbers\)$/}).click();
  await expect(figure.getByLabel('Column with the numbers')).toBeFocused();
  await figure.getByLabel('Column with the numbers').selectOption('People');
  await expectAccessible(editor);
  await editor.getByRole('button', {name: 'Preview', exact: true}).first().click();
  await expect(
    editor.frameLocator('iframe').getByRole('heading', {name: `What people answered ${stamp}`}),
  ).toBeVisible(PATIENCE);
  await editor.getByRole('button', {name: 'Write', exact: true}).click();
  await editor.getByRole('button', {name: 'Put up for review…'}).click(PATIENCE);
  await editor.getByRole('dialog').getByRole('button', {name: 'Put it up'}).click();
  await expect(editor.getByRole('dialog')).toBeHidden(PATIENCE);

  const admin = await asAdmin(browser, baseURL);
  await open(admin, `/admin/content/${draft}/review`);
  await expect(admin.getByText(/Answer \| People/).first()).toBeVisible();
  await admin.getByRole('button', {name: 'Approve'}).click();
  await admin.getByRole('button', {name: 'Publish…'}).click(PATIENCE);
  await admin.getByRole('dialog').getByRole('button', {name: 'Publish now'}).click();
  await expect(admin.getByRole('dialog')).toBeHidden(PATIENCE);
  await open(page, '/insights');
  await expect(page.getByRole('heading', {name: `What people answered ${stamp}`})).toBeVisible();
  await db.doc('pages/insights').update({figures});
  for (const each of [editor, admin]) await each.context().close();
});
