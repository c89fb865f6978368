import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {OWN_ROBOTS} from './robots';

/** What `npm run deploy` will do, decided before anything is touched. */
export interface DeployPlan {
  readonly project: string;
  readonly dryRun: boolean;
  /** A file with the web app's public configuration; absent: the Firebase CLI is asked. */
  readonly configFile: string | undefined;
  /** The addresses of the portal whose pages may fetch files. */
  readonly origins: readonly string[];
}

/** What functions must be told that nobody else may know; `functions/src/config.ts` says what each is. */
const SECRETS = ['SMTP_URL', 'HASH_KEY'];

export const CONFIG_FILE = 'firebase-config.json';

/** Reads arguments and `.firebaserc`. Throws a sentence where there is nothing that may be deployed to. */
export function planDeploy(args: readonly string[], root: string): DeployPlan {
  const {values} = parseArgs({
    args: [...args],
    options: {
      project: {type: 'string'},
      'dry-run': {type: 'boolean', default: false},
      origin: {type: 'string', multiple: true, default: []},
    },
  });
  const project = values.project ?? defaultProject(root);
  if (!project || project.startsWith('demo-')) {
    throw new Error(
      `${project ? `${project} is a local project` : 'No project is named'}: nothing can be deployed to it.\n` +
        'Name yours: npm run deploy -- --project ID, or write it into .firebaserc ' +
        '({"projects": {"default": "ID"}}).',
    );
  }
  for (const origin of values.origin) {
    if (!/^https:\/\/[^/]+$/.test(origin))
      throw new Error(`--origin ${origin}: write it as https://portal.example.org`);
  }
  return {
    project,
    dryRun: values['dry-run'],
    configFile: existsSync(join(root, CONFIG_FILE)) ? CONFIG_FILE : undefined,
    origins: [`https://${project}.web.app`, `https://${project}.firebaseapp.com`, ...values.origin],
  };
}

function defaultProject(root: string): string | undefined {
  try {
    const rc = JSON.parse(readFileSync(join(root, '.firebaserc'), 'utf8')) as {projects?: {default?: string}};
    return rc.projects?.default;
  } catch {
    return undefined;
  }
}

/** What lets the portal's pages fetch a file with the reader's own identity, and nobody else's pages. */
export function bucketCors(origins: readonly string[]) {
  return [
    {
      origin: [...origins],
      method: ['GET', 'HEAD'],
      responseHeader: [
        'Authorization',
        'Content-Type',
        'Content-Length',
        'Content-Disposition',
        'Content-Range',
      ],
      maxAgeSeconds: 3600,
    },
  ];
}

/** The plan for people to read. */
export function planInWords({project, configFile, origins}: DeployPlan): string {
  return [
    `Project ${project}:`,
    '  1. build the app for production (budgets included)',
    configFile
      ? `  2. write the web app's configuration from ${configFile} into app.html`
      : "  2. ask Firebase for the web app's configuration (firebase apps:sdkconfig) and write it into app.html",
    `  3. fetch COUNTER's list of robots, or take ${OWN_ROBOTS} of this folder, and go on without where it can't be had`,
    '  4. deploy security rules, indexes, index exemptions and the expiry of limits, Cloud Functions and Hosting',
    `  5. let pages of ${origins.join(', ')} fetch files from the bucket (CORS)`,
    '',
    'It needs:',
    '  - `npx firebase login`, or GOOGLE_APPLICATION_CREDENTIALS with the file of a service account, for 2 and 4',
    `  - functions/.env.${project} with PORTAL_URL and MAIL_FROM, for 4`,
    '  - the secrets SMTP_URL and HASH_KEY, set once, for 4:',
    ...SECRETS.map((name) => `      npx firebase functions:secrets:set ${name} --project ${project}`),
    '  - GOOGLE_APPLICATION_CREDENTIALS or `gcloud auth application-default login`, for 5',
    '  - once, in the console: Firestore and Storage in europe-west1; Google, email and password, and email link',
    `    as sign-in methods; ${origins[0]}/sign-in as the action address of the email templates`,
    '  - for a domain of your own: --origin https://portal.example.org, and the domain among the authorised ones',
  ].join('\n');
}
