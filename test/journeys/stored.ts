/** All that a run has stored and said: what the portal's database and files hold, and what its functions wrote into the log. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import type {FirebaseConfig} from '../../src/app/core/firebase/firebase-config';
import {suiteFolder} from '../../tools/emulators/suite';
import {expect} from './portal';

/** What Hosting itself notes of requests is the platform's, not the portal's. */
const PLATFORM = /^\S*\s*(?:hosting|\[hosting\])/;

/** Every document with its path, as text. */
export async function storedDocuments(page: Page): Promise<string> {
  const {projectId, emulators} = await configOf(page);
  const root = `http://${emulators?.firestore}/v1/projects/${projectId}/databases/(default)/documents`;
  return (await below(root)).join('\n');
}

/** The name and metadata of every file, as text. */
export async function storedFiles(page: Page): Promise<string> {
  const {storageBucket, emulators} = await configOf(page);
  const answer = await fetch(`http://${emulators?.storage}/storage/v1/b/${storageBucket}/o`, {
    headers: {Authorization: 'Bearer owner'},
  });
  expect(answer.ok).toBe(true);
  return answer.text();
}

/** What functions wrote into the log of this run. */
export async function functionsLog(): Promise<string> {
  const lines = (await readFile(join(suiteFolder('test'), 'emulators.log'), 'utf8')).split('\n');
  return lines.filter((line) => !PLATFORM.test(line)).join('\n');
}

async function configOf(page: Page): Promise<FirebaseConfig> {
  const config = await page.locator('meta[name="firebase-config"]').getAttribute('content');
  return JSON.parse(config ?? '{}') as FirebaseConfig;
}

async function below(address: string): Promise<string[]> {
  const {collectionIds = []} = (await asked(`${address}:listCollectionIds`, {})) as {
    collectionIds?: string[];
  };
  const found = await Promise.all(collectionIds.map((id) => documentsOf(`${address}/${id}`, address)));
  return found.flat();
}

async function documentsOf(collection: string, parent: string): Promise<string[]> {
  const texts: string[] = [];
  let pageToken = '';
  do {
    const query = new URLSearchParams({pageSize: '300', ...(pageToken && {pageToken})});
    const answer = (await asked(`${collection}?${query}`)) as {
      documents?: {name: string}[];
      nextPageToken?: string;
    };
    for (const document of answer.documents ?? []) {
      texts.push(JSON.stringify(document));
      const name = document.name.split('/documents/')[1] ?? '';
      const path = parent.replace(/\/documents.*$/, `/documents/${name}`);
      texts.push(...(await below(path)));
    }
    pageToken = answer.nextPageToken ?? '';
  } while (pageToken);
  return texts;
}

async function asked(address: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    headers: {Authorization: 'Bearer owner', 'Content-Type': 'application/json'},
    ...(body && {method: 'POST', body: JSON.stringify(body)}),
  });
  expect(answer.ok, address).toBe(true);
  return answer.json();
}
