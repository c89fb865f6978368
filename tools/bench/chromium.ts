import {existsSync} from 'node:fs';

/** Keeps Chromium from talking to anybody, and lets it run as root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Where Chromium is on this machine. */
export function chromiumPath(): string {
  const found = [process.env['CHROME_BIN'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (!found) throw new Error('No Chromium found. `npm run doctor` says how to install it.');
  return found;
}
