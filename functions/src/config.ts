/** Everything the functions read from their environment. No other file does. */
import {FORWARDED_TO} from '@model/analytics/counting';
import {join} from 'node:path';
import {defineSecret, defineString} from 'firebase-functions/params';

/** Where everything runs and rests: Belgium. */
export const REGION = 'europe-west1';

/** Whether the functions run in the emulator. */
export const isEmulated = process.env['FUNCTIONS_EMULATOR'] === 'true';

/** What the platform tells the Admin SDK of the project: its id, its bucket. */
export const PROJECT_CONFIG = JSON.parse(process.env['FIREBASE_CONFIG'] ?? '{}') as {
  readonly projectId?: string;
  readonly storageBucket?: string;
};

/**
 * The folder with the app's own document, which public pages are answered in. A deployment brings its copy along; local
 * runs name the one that their Hosting serves.
 */
export const APP_FOLDER = process.env['APP_FOLDER'] ?? join(import.meta.dirname, 'app');

/** Files that are deployed with the functions as they are. */
export const ASSETS_FOLDER = join(import.meta.dirname, '../assets');

/** COUNTER's list of robots, where the deployment brought it along (`tools/deploying/robots.ts`). */
export const ROBOTS_FILE = join(import.meta.dirname, 'robots.json');

/** Where the emulated Storage listens, as in `127.0.0.1:9199`; absent in production. */
export const STORAGE_EMULATOR = process.env['FIREBASE_STORAGE_EMULATOR_HOST'];

/** The portal's address, without a slash at the end: mails and calendars link to it. */
export const PORTAL_URL = defineString('PORTAL_URL', {
  description: 'The address of the portal, as in https://portal.example.org',
});

/** Who mails come from, as in `CAN.HEAL <portal@example.org>`. */
export const MAIL_FROM = defineString('MAIL_FROM', {
  description: 'The sender of the portal’s mails, as in CAN.HEAL <portal@example.org>',
});

/**
 * The mail server: `smtps://user:password@host:465`, perhaps with a key to sign the newsletter by (README.md). Functions
 * that send mail name it among their secrets.
 */
export const SMTP_URL = defineSecret('SMTP_URL');

/** The key of the hashes under which addresses are remembered that must not stand anywhere. Never changed. */
export const HASH_KEY = defineSecret('HASH_KEY');

/**
 * Which other analytics account is told the sums of each day, and where it is: nothing, as is usual. Variables of
 * `functions/.env.ID` rather than parameters, for which every deployment would be asked.
 */
export const FORWARDING = {
  to: FORWARDED_TO.find((known) => known === process.env['ANALYTICS_FORWARD']),
  /** The data stream in Google Analytics, as in `G-XXXXXXXXXX`. */
  measurementId: process.env['GA4_MEASUREMENT_ID'] ?? '',
  /** Where the Matomo is, as in `https://matomo.example.org`, and the portal's number in it. */
  matomo: process.env['MATOMO_URL'] ?? '',
  site: process.env['MATOMO_SITE_ID'] ?? '',
} as const;
