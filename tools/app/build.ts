import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {ROOT} from '../paths';
import {runOrThrow} from '../process/run';
import {hashOf} from './source-hash';

/** `production` holds no emulator code; `local` is the same with the emulators wired in. */
export type BuildConfiguration = 'production' | 'local';

const OUTPUT: Record<BuildConfiguration, string> = {production: 'dist/portal', local: 'dist/local'};
const INPUTS = [
  ...['src', 'model', 'public', 'angular.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.app.json', 'tsconfig.worker.json'],
];

/** The command line of Angular's own tool. */
export const NG = join(ROOT, 'node_modules/@angular/cli/bin/ng.js');

/** The folder a build's files land in. */
export function outputOf(configuration: BuildConfiguration): string {
  return join(ROOT, OUTPUT[configuration], 'browser');
}

/** Builds the app unless its sources are those of the last build. Returns whether there was anything to do. */
export async function buildApp(
  configuration: BuildConfiguration,
  onOutput?: (text: string) => void,
): Promise<boolean> {
  const stamp = join(ROOT, OUTPUT[configuration], 'sources.sha256');
  const hash = await hashOf(INPUTS);
  const isFresh = existsSync(join(outputOf(configuration), 'app.html')) && existsSync(stamp);
  if (isFresh && (await readFile(stamp, 'utf8')) === hash) return false;
  const args = [NG, 'build', '--configuration', configuration, '--output-path', OUTPUT[configuration]];
  await runOrThrow(`The ${configuration} build`, process.execPath, args, {onOutput});
  await writeFile(stamp, hash);
  return true;
}
