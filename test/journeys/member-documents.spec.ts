/** A document's life in a real browser: uploaded, found by a word inside it, revised, described, fetched, removed. */
import {readFile} from 'node:fs/promises';
import type {Browser, Page} from '@playwright/test';
import {getFirestore} from 'firebase-admin/firestore';
import {getStorage} from 'firebase-admin/storage';
import {anOffice, PROGRAMS} from '../../functions/src/testing/hostile-files';
import {adminApp} from './admin-app';
import {expect, expectAccessible, open, test} from './portal';
import {freshAddress, type MadeMember, makeMember, signIn} from './sign-in';

const projectId = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal';
const app = adminApp('member-documents', {storageBucket: `${projectId}.appspot.com`});

const PASSWORD = 'a brand new password';
/** The outbox reads the file and rebuilds the index within seconds; a slow machine takes longer. */
const PATIENCE = {timeout: 60_000};

test.describe.configure({timeout: 420_000});

/** A word nobody wrote before, and no other run's word misspelt. */
function freshWord(): string {
  const letters = Array.from({length: 14}, () =>
    'bcdfghjklmnpqrtvwxz'.charAt(Math.floor(Math.random() * 19)),
  );
  return letters.join('');
}

async function aMemberOf(page: Page, workPackages: readonly number[]): Promise<MadeMember> {
  const email = freshAddress();
  const member = await makeMember(page, email, PASSWORD, {workPackages});
  await signIn(page, email, PASSWORD);
  return member;
}

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({baseURL})).newPage();
}

/** Searches as a person would, again and again, until the list shows what is awaited. */
async function search(page: Page, word: string, title: string, isThere: boolean): Promise<void> {
  const found = page.getByRole('main').getByRole('link', {name: title});
  await expect(async () => {
    await open(page, `/workspace/documents?q=${word}`);
    if (isThere) await expect(found).toBeVisible({timeout: 3_000});
    else {
      await expect(page.getByRole('heading', {name: /Nothing found/})).toBeVisible({timeout: 3_000});
      await expect(found).toHaveCount(0);
    }
  }).toPass(PATIENCE);
}

const chooseFile = (page: Page, name: string, content: Buffer | string, mimeType = 'application/x-guess') =>
  page.getByLabel(/^Choose (?:files|the file)/).setInputFiles({name, mimeType, buffer: Buffer.from(content)});

/** What a command of the portal answers to a call that no page makes. */
async function forge(baseURL: string | undefined, idToken: string, command: string, data: unknown) {
  const answer = await fetch(`${baseURL}/api/call/${command}`, {
    method: 'POST',
    headers: {Authorization: `Bearer ${idToken}`, 'Content-Type': 'application/json'},
    body: JSON.stringify({data}),
  });
  const {error} = (await answer.json()) as {error?: {details?: {reason?: string}}};
  return error?.details?.reason ?? answer.status;
}

test('a member adds a document, finds it by a word inside it, revises, describes and fetches it', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  watch.allowError(/status of 40[03]/); // a stranger's way to it
  const title = `Journey ${freshWord()}`;
  const [first, second] = [freshWord(), freshWord()];
  await aMemberOf(page, [3]);

  await open(page, '/workspace/documents');
  await page.getByRole('link', {name: 'Add documents'}).click();
  await expect(page.getByRole('heading', {level: 1, name: 'Add documents'})).toBeVisible();
  await page.getByRole('button', {name: 'Add the document'}).click();
  await expect(page.getByText('Choose at least one file.')).toBeVisible();
  await expectAccessible(page);
  await chooseFile(page, 'minutes.docx', anOffice('docx', `The board met a ${first} in the park.`));
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Kind').selectOption({label: 'Minutes'});
  // Who is in one work package only has nothing to choose.
  await expect(page.getByRole('checkbox', {name: /^WP3/})).toBeChecked();
  await expect(page.getByRole('checkbox', {name: /^WP/})).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Add the document'}).click();

  await expect(page.getByRole('heading', {level: 1, name: title})).toBeVisible(PATIENCE);
  await expect(page.getByText(/Your document has been added/)).toBeVisible();
  await expectAccessible(page);
  const address = new URL(page.url()).pathname;
  await search(page, first, title, true);
  await expect(page.getByText('Found inside the file')).toBeVisible();
  await expectAccessible(page);

  await open(page, address);
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Download minutes.docx'}).click();
  expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe('PK');
  expect(await page.content()).not.toContain('token=');

  await page.getByRole('link', {name: 'New version'}).click();
  await expectAccessible(page);
  await chooseFile(page, 'minutes.md', `# Minutes\n\nThe ${second} came as well.\n`);
  await page.getByLabel('What changed (optional)').fill('One guest more.');
  await page.getByRole('button', {name: 'Add the version'}).click();
  await expect(page.getByText(/Version 2 has been added/)).toBeVisible(PATIENCE);
  await expect(page.getByText('One guest more.').first()).toBeVisible();
  await expect(page.getByRole('link', {name: 'Version 1'})).toBeVisible();
  await expectAccessible(page);
  await search(page, second, title, true);
  // The words of the version before are gone with it.
  await search(page, first, title, false);

  await open(page, address);
  await page.getByRole('link', {name: 'Version 1'}).click();
  await expect(page.getByText('This is an earlier version.')).toBeVisible();
  await expectAccessible(page);

  await open(page, address);
  await page.getByRole('link', {name: 'Edit details'}).click();
  const described = freshWord();
  await page.getByLabel('Summary (optional)').fill(`What the ${described} said.`);
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Save'}).click();
  await expect(page.getByText('Your changes are saved.')).toBeVisible();
  await expect(page.getByText(`What the ${described} said.`)).toBeVisible();
  await search(page, described, title, true);

  const stranger = await another(browser, baseURL);
  await signIn(stranger, 'stranger@demo.canheal.eu');
  for (const path of [address, `/workspace/documents?q=${second}`, `${address}/edit`]) {
    await stranger.goto(path);
    await expect(stranger).toHaveURL(/\/account/);
    await expect(stranger.getByText(title)).toHaveCount(0);
  }
  await stranger.context().close();
});

test('a member removes their document, after being asked, and it is gone from the search', async ({
  page,
  watch,
}) => {
  watch.allowError('status of 403'); // what was removed is asked for again
  const title = `Journey ${freshWord()}`;
  const word = freshWord();
  await aMemberOf(page, [3]);
  await open(page, '/workspace/documents/new');
  await expect(page.getByRole('checkbox', {name: /^WP3/})).toBeChecked();
  await chooseFile(page, 'minutes.md', `The ${word} is in it.`);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', {name: 'Add the document'}).click();
  await expect(page.getByRole('heading', {level: 1, name: title})).toBeVisible(PATIENCE);
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', {name: 'Remove', exact: true}).click();
  const dialog = page.getByRole('alertdialog', {name: 'Remove this document?'});
  await expect(dialog.getByText('goes with its file')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', {name: 'Cancel'}).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', {name: 'Remove', exact: true}).click();
  await dialog.getByRole('button', {name: 'Remove it'}).click();
  await expect(page.getByText(`“${title}” has been removed.`)).toBeVisible(PATIENCE);
  await expect(page.getByRole('main').getByRole('link', {name: title})).toHaveCount(0);
  await expectAccessible(page);
  await search(page, word, title, false);
  await open(page, address);
  await expect(page.getByText(/nothing at this address/)).toBeVisible();
});

test('a program that calls itself a PDF is refused in a sentence, and nothing of it stays', async ({
  page,
  watch,
}) => {
  watch.allowError('status of 400'); // the refusal
  const {uid} = await aMemberOf(page, [3]);
  await open(page, '/workspace/documents/new');
  await chooseFile(page, 'setup.exe', 'MZ');
  await expect(page.getByText('“setup.exe” is of a type that is not accepted.')).toBeVisible();
  await expect(page.getByRole('checkbox', {name: /^WP3/})).toBeChecked();
  await chooseFile(page, 'invoice.pdf', PROGRAMS['PE'] ?? '', 'application/pdf');
  await page.getByLabel('Title').fill(`Refused ${uid}`);
  await page.getByRole('button', {name: 'Add the document'}).click();
  await expect(page.getByText(/The content of this file is not what its name says/)).toBeVisible(PATIENCE);
  await expect(page.getByText('One file was not added. What you wrote is still here.')).toBeVisible();
  await expectAccessible(page);
  expect(await page.getByLabel('Title').inputValue()).toBe(`Refused ${uid}`);
  const [files] = await getStorage(app)
    .bucket()
    .getFiles({prefix: `incoming/${uid}/`});
  expect(files.map((file) => file.name)).toEqual([]);
  expect(await documentsOf(uid)).toEqual([]);

  // The same form with a real one: nothing but the bytes was wrong.
  await page.getByRole('button', {name: /Take invoice\.pdf out again/}).click();
  await chooseFile(page, 'invoice.md', '# Invoice', 'application/pdf');
  await page.getByLabel('Title').fill(`Taken ${uid}`);
  await page.getByRole('button', {name: 'Add the document'}).click();
  await expect(page.getByRole('heading', {level: 1, name: `Taken ${uid}`})).toBeVisible(PATIENCE);
  expect(await documentsOf(uid)).toHaveLength(1);
});

test('a member of another work package is offered nothing, and what they forge is refused', async ({
  page,
  browser,
  baseURL,
}) => {
  const owner = await aMemberOf(page, [3]);
  await open(page, '/workspace/documents/new');
  const title = `Journey ${freshWord()}`;
  await expect(page.getByRole('checkbox', {name: /^WP3/})).toBeChecked();
  await chooseFile(page, 'minutes.md', '# Minutes');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', {name: 'Add the document'}).click();
  await expect(page.getByRole('heading', {level: 1, name: title})).toBeVisible(PATIENCE);
  const {pathname} = new URL(page.url());
  const id = pathname.split('/').at(-1) ?? '';
  await expect(page.getByRole('button', {name: 'Remove', exact: true})).toBeVisible();

  const other = await another(browser, baseURL);
  const colleague = await aMemberOf(other, [5]);
  await open(other, pathname);
  await expect(other.getByRole('heading', {level: 1, name: title})).toBeVisible();
  await expect(other.getByRole('link', {name: 'New version'})).toHaveCount(0);
  await expect(other.getByRole('link', {name: 'Edit details'})).toHaveCount(0);
  await expect(other.getByRole('button', {name: 'Remove', exact: true})).toHaveCount(0);
  await expectAccessible(other);
  await open(other, `${pathname}/edit`);
  await expect(other.getByText('Details are changed by who added the document')).toBeVisible();
  await expectAccessible(other);
  await open(other, `${pathname}/new-version`);
  await expect(other.getByText('New versions are added by members of')).toBeVisible();
  await expectAccessible(other);

  const form = {title: 'Forged', kind: 'minutes', workPackages: [3]};
  const file = {upload: crypto.randomUUID(), name: 'minutes.md'};
  const token = await colleague.idToken();
  const ask = (command: string, data: unknown, as = token) => forge(baseURL, as, command, data);
  expect(await ask('editDocument', {id, ...form})).toBe('not-allowed');
  expect(await ask('removeDocument', {id})).toBe('not-allowed');
  expect(await ask('reviseDocument', {id, version: 1, file})).toBe('not-allowed');
  expect(await ask('addDocument', {...form, file})).toBe('not-your-work-package');
  expect(await ask('addDocument', {...form, workPackages: [5], file})).toBe('upload-missing');
  await other.context().close();
  // Whose it is asks the same way, and is answered.
  const own = await owner.idToken();
  expect(await ask('editDocument', {id, ...form, title}, own)).toBe(200);
  expect(await ask('removeDocument', {id}, own)).toBe(200);
  expect(await documentsOf(owner.uid)).toEqual([]);
});

async function documentsOf(uid: string): Promise<string[]> {
  const {docs} = await getFirestore(app).collection('documents').where('addedBy', '==', uid).get();
  return docs.map((doc) => doc.id);
}
