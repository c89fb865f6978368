import {EVENTS_ADDRESS} from '@model/analytics/events-address';
import {COMMAND_ADDRESS} from '@model/commands/command';
import {COMMANDS} from '@model/commands/registry';
import {NEWSLETTER_ADDRESS} from '@model/newsletter/api';
import {APP_ALONE} from './app-alone';
import {type HeaderRule, headerRules} from './headers';
import {PREVIEWS, PUBLIC_DOCUMENTS} from './public-documents';
import {type Backend, GOOGLE_BACKEND} from './security-policy';

/** Addresses answered by Cloud Functions, before the app's own. */
const FUNCTION_REWRITES = [
  ...COMMANDS.map(({name}) => answeredBy(`${COMMAND_ADDRESS}/${name}`, name)),
  answeredBy('/calendar/*', 'privateCalendar'),
  ...PUBLIC_DOCUMENTS.map((source) => answeredBy(source, 'publicDocuments')),
  answeredBy(PREVIEWS, 'previewImage'),
  answeredBy(`${NEWSLETTER_ADDRESS}/*`, 'newsletterApi'),
  answeredBy(EVENTS_ADDRESS, 'events'),
];

function answeredBy(source: string, functionId: string) {
  return {source, function: {functionId, region: 'europe-west1'}};
}

/**
 * Everything else: the function that fills `app.html` with the page. Its copy of that document names the hashed files of
 * one build, so a release of Hosting is pinned to the function that was deployed with it: both change at once.
 */
const FIRST_RESPONSE = {
  source: '**',
  function: {functionId: 'firstResponse', region: 'europe-west1', pinTag: true},
};

/** The `hosting` part of a Firebase configuration. */
export function hostingConfig(folder: string, backend: Backend) {
  return {
    public: folder,
    ignore: ['firebase.json', '**/.*', '**/node_modules/**'],
    // A static file beats a rewrite, so the document is `app.html`, and public addresses get HTML of their own.
    rewrites: [
      ...FUNCTION_REWRITES,
      ...APP_ALONE.map((source) => ({source, destination: '/app.html'})),
      FIRST_RESPONSE,
    ],
    headers: headerRules(backend).map(withoutReasons),
  };
}

function withoutReasons({source, headers}: HeaderRule) {
  return {source, headers: headers.map(({key, value}) => ({key, value}))};
}

/** The rules and indexes, the same in every run. */
export const DATA_CONFIG = {
  firestore: {rules: 'firestore.rules', indexes: 'firestore.indexes.json'},
  storage: {rules: 'storage.rules'},
} as const;

/** The Cloud Functions, without what only a deployment needs. */
export const FUNCTIONS_CONFIG = {
  source: 'functions',
  codebase: 'default',
  ignore: ['node_modules', '.git', '*.log', '*.local', 'src', '**/*.spec.*', 'tsconfig.json'],
} as const;

/** The whole of `firebase.json`, for deployments; local runs generate their own in `.local/`. */
export function productionFirebaseJson() {
  return {
    firestore: {...DATA_CONFIG.firestore, location: 'europe-west1'},
    storage: DATA_CONFIG.storage,
    functions: [{...FUNCTIONS_CONFIG, predeploy: ['npm --prefix "$RESOURCE_DIR" run build']}],
    hosting: hostingConfig('dist/portal/browser', GOOGLE_BACKEND),
  };
}
