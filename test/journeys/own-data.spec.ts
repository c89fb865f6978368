/** What the portal knows of a person: they see all of it, take it along, and have it erased. */
import {globSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {getAuth} from 'firebase-admin/auth';
import {getFirestore} from 'firebase-admin/firestore';
import {getStorage} from 'firebase-admin/storage';
import {tracesOf} from '../../functions/src/testing/traces';
import {adminApp} from './admin-app';
import {expect, expectAccessible, test} from './portal';
import {signInByLink} from './sign-in';

const projectId = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal';
const app = adminApp('own-data', {storageBucket: `${projectId}.appspot.com`});

/** The Auth emulator's lines that stand for a mail it would have sent: no log, and out of the portal's hands. */
const MAILED = /^i {2}To (?:sign in|verify|reset).*$/gm;

/** What the functions and Hosting have logged, in every local run that there was. */
async function logs(): Promise<ReadonlyMap<string, string>> {
  const names = globSync('.local/*/emulators.log', {cwd: ROOT});
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(ROOT, name), 'utf8');
        return [name, text.replaceAll(MAILED, '')] as const;
      }),
    ),
  );
}

const ROOT = join(import.meta.dirname, '../..');
const places = {db: getFirestore(app), auth: getAuth(app), bucket: getStorage(app).bucket(), logs};

test('a member takes everything along that is stored about them, and leaves without a trace', async ({
  page,
  watch,
}) => {
  watch.allowError('status of 400'); // a new token asked for in the name of the account that has just gone
  test.setTimeout(300_000);
  const number = `${Date.now()}${Math.floor(Math.random() * 1e6)}`;
  const email = `erasable-${number}@partner.example`;
  const name = `Erasable Person ${number}`;
  await signInByLink(page, email);
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible({timeout: 60_000});
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', {name: 'Save the profile'}).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  // A document of the index holds the name as well, once it has been rebuilt.
  await expect
    .poll(() => tracesOf([name], places), {timeout: 60_000})
    .toContain('catalogue/consortium-people');

  await page.getByRole('button', {name: 'See everything stored about me'}).click();
  await expect(page.getByText('Everything stored about you stands below.')).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Download it as JSON'}).click();
  const taken = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(taken)).toEqual(
    expect.objectContaining({sections: expect.objectContaining({account: expect.anything()})}),
  );
  expect(taken).toContain(email);
  expect(taken).toContain(name);

  await page.getByRole('button', {name: /^Delete my account …/}).click();
  const dialog = page.getByRole('dialog', {name: 'Delete my account'});
  await expectAccessible(page);
  await dialog.getByRole('button', {name: 'Keep my account'}).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', {name: /^Delete my account …/}).click();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', {name: 'Delete my account'}).click();
  await expect(page.getByText('Your account has been deleted, and you are signed out.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page).toHaveURL('/');
  // Documents, packed indexes, accounts, names of files, the outbox with its mails, the logs.
  expect((await logs()).size).toBeGreaterThan(0);
  await expect.poll(() => tracesOf([name, email], places), {timeout: 60_000}).toEqual([]);
});
