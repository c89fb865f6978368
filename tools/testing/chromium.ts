import {existsSync} from 'node:fs';
import {run} from '../process/run';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** How a person gets a browser for the tests. */
export const INSTALL_CHROMIUM = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** Where this machine's Chromium is: where CHROME_BIN says, else where systems put it. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, exists = existsSync): string | undefined {
  const named = env['CHROME_BIN'];
  return named ? (exists(named) ? named : undefined) : PLACES.find((place) => exists(place));
}

/** Whether this set-up may install it: as root, where there is apt. */
export function canInstallChromium(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env['CHROME_BIN'];
}

/** Chromium for the tests; installs it where it may. Throws with the command that does so elsewhere. */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (canInstallChromium()) {
    say('Installing Chromium for the tests ...');
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    await run('sh', ['-c', INSTALL_CHROMIUM], {env});
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`The tests need Chromium. Install it (${INSTALL_CHROMIUM}), or name it by CHROME_BIN.`);
}
