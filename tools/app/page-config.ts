import {cp, readFile, rm, writeFile} from 'node:fs/promises';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {FirebaseConfig} from '../../src/app/core/firebase/firebase-config';
import type {Ports} from '../ports';
import {writeSitemapAddress} from './robots-file';

const PLACEHOLDER = /(<meta\s+name="firebase-config"\s+content=)(?:"[^"]*"|'[^']*')/;

/** What the page of a local run is told. The key is a placeholder: the emulators check none. */
export function localPageConfig(projectId: string, ports: Ports): FirebaseConfig {
  return {
    projectId,
    apiKey: 'demo-key',
    authDomain: `127.0.0.1:${ports.HOSTING}`,
    storageBucket: `${projectId}.appspot.com`,
    emulators: {
      auth: `http://127.0.0.1:${ports.AUTH}`,
      firestore: `127.0.0.1:${ports.FIRESTORE}`,
      storage: `127.0.0.1:${ports.STORAGE}`,
      functions: `127.0.0.1:${ports.FUNCTIONS}`,
    },
  };
}

/** The document with the configuration in its `<meta name="firebase-config">`. */
export function withPageConfig(html: string, config: FirebaseConfig): string {
  if (!PLACEHOLDER.test(html)) {
    throw new Error(
      'The document has no <meta name="firebase-config" content="...">: the app could not start.',
    );
  }
  const content = JSON.stringify(config)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return html.replace(PLACEHOLDER, (_, start: string) => `${start}"${content}"`);
}

/** Writes the configuration into a build's `app.html`. */
export async function writePageConfig(folder: string, config: FirebaseConfig): Promise<void> {
  const file = join(folder, 'app.html');
  await writeFile(file, withPageConfig(await readFile(file, 'utf8'), config));
}

/** Copies a build to the folder a Hosting emulator serves, and tells the copy which project it talks to. */
export async function publish(build: string, folder: string, config: FirebaseConfig): Promise<void> {
  // The folder itself stays: the emulator may be serving it already.
  const old = existsSync(folder) ? readdirSync(folder) : [];
  await Promise.all(old.map((name) => rm(join(folder, name), {recursive: true, force: true})));
  await cp(build, folder, {recursive: true});
  await writePageConfig(folder, config);
  await writeSitemapAddress(folder, `http://${config.authDomain}`);
}
