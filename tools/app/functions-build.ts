import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {hasFunctions} from '../emulators/suite';
import {ROOT} from '../paths';
import {runOrThrow} from '../process/run';
import {hashOf} from './source-hash';

/** Bundles the Cloud Functions (by their own `npm run build`) unless their sources are those of the last time. */
export async function buildFunctions(): Promise<void> {
  if (!hasFunctions()) return;
  const folder = join(ROOT, 'functions');
  const stamp = join(folder, 'lib/sources.sha256');
  const hash = await hashOf(['functions/src', 'functions/package.json', 'functions/build.mjs', 'model']);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  await runOrThrow('The build of the Cloud Functions', 'npm', ['run', '--silent', 'build'], {cwd: folder});
  await writeFile(stamp, hash);
}
