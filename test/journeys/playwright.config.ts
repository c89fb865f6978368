import {defineConfig} from '@playwright/test';

/** Journeys run against a portal that `npm test` has started and seeded; PORTAL_URL names another one. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A journey that passes at the second try has found something: it fails.
  retries: 0,
  forbidOnly: true,
  // What ends a journey that hangs, not a measure: a busy machine takes three times as long as a quiet one.
  timeout: 180_000,
  expect: {timeout: 20_000},
  reporter: [['list'], ['json', {outputFile: '../../test-results/journeys.json'}]],
  use: {
    baseURL: process.env['PORTAL_URL'] ?? 'http://127.0.0.1:15000',
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    trace: 'retain-on-failure',
    launchOptions: {
      // Debian's browser: none is downloaded.
      executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
});
