// @ts-check
import eslint from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import {defineConfig} from 'eslint/config';
import {readdirSync} from 'node:fs';
import tseslint from 'typescript-eslint';

/*
 * Dependencies run one way: shell -> noun -> ui | core -> model. A new folder of src/app is a noun and gets its
 * rules by itself.
 */
const NOT_NOUNS = ['core', 'ui', 'shell', 'testing'];
const NOUNS = readdirSync('src/app', {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && !NOT_NOUNS.includes(entry.name))
  .map((entry) => entry.name);

/** Pieces of a noun that the other nouns may use. Nothing else of a noun is anybody's but its own. */
const PUBLISHED = [
  'analytics/record-metrics/record-metrics',
  'analytics/counting-status/counting-status',
  'members/session',
  'members/needs',
  'members/directory/directory-repository',
  'members/people/people-repository',
  'partners/partner-repository',
  'digest/digest-repository',
  'pages/page-repository',
  'settings/settings-repository',
  'deliverables/words',
  'deliverables/catalogue/catalogue-repository',
  'deliverables/catalogue-page/announcement',
  'deliverables/catalogue-page/highlighted',
  'deliverables/catalogue-page/search-field',
  'events/event-repository',
  'deliverables/access-badge/access-badge',
  'deliverables/deliverable-repository',
  'deliverables/outcome-links/outcome-links',
  'files/file-item',
  'files/file-source',
  'files/pictures',
  'calendars/private-calendar',
  'notifications/notification-repository',
  'documents/upload/file-upload',
  'documents/upload/leaving',
  'documents/upload/storage-gateway',
  'documents/upload/upload-progress',
  // What writing anything is made of: an issue of the newsletter is a working copy, too.
  'publishing/carried',
  'publishing/colleagues',
  'publishing/content-repository',
  'publishing/draft-page/writing-notes',
  'publishing/draft-page/draft-editing',
  'publishing/draft-page/save-state',
  'publishing/draft-problem',
  'publishing/draft-store',
  'publishing/draft-stream',
  'publishing/draft-writing',
  'publishing/form/files/file-hasher',
  'publishing/form/files/words',
  'publishing/form/markdown/markdown-editor',
  'publishing/form/place',
  'publishing/item-picker/item-picker',
  'publishing/review-page/review-form',
  'publishing/review-page/review-trail',
  'publishing/words',
];

/** Nouns that put others together, and may import any of their pieces. */
const COMPOSERS = ['home', 'workspace', 'admin', 'publishing'];

const ANY_UP = String.raw`^(?:\.\./)+`;
const NODE = String.raw`^node:`;
const FRAMEWORKS = String.raw`^(?:@angular/|firebase|@firebase/|firebase-|rxjs)`;
const OUTSIDE_MODEL = {
  regex: `${ANY_UP}(?:src|functions|tools)/`,
  message: 'model/ is pure: it knows nobody.',
};

/** @param {{regex: string, message: string}[]} patterns */
function restrict(...patterns) {
  return {'no-restricted-imports': /** @type {const} */ (['error', {patterns}])};
}

/** @param {string[]} folders */
function anyOf(folders) {
  return `(?:${folders.join('|')})`;
}

const APP_PATTERNS = [
  {regex: NODE, message: 'The app runs in a browser.'},
  {regex: `${ANY_UP}(?:functions|tools)/`, message: 'The app stands on model/ alone.'},
  {regex: `${ANY_UP}model/`, message: 'Write @model/... instead.'},
  {
    regex: '^@angular/fire/firestore/lite$',
    message: 'Import from firebase/firestore/lite: the wrapper makes anonymous visitors fetch Auth.',
  },
];

export default defineConfig([
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      'coverage/**',
      '.angular/**',
      '.local/**',
      'functions/lib/**',
      'test-results/**',
    ],
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {globals: {require: 'readonly', module: 'writable', __dirname: 'readonly'}},
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic, prettier],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      // `for` with an index is the fast way over the search's typed arrays.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', {allowWithDecorator: true}],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit)$/]',
          message: 'All specs run.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/directive-selector': ['error', {type: 'attribute', prefix: 'app', style: 'camelCase'}],
      '@angular-eslint/component-selector': ['error', {type: 'element', prefix: 'app', style: 'kebab-case'}],
      ...restrict(...APP_PATTERNS),
    },
  },
  {
    files: ['src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['src/app/core/**/*.ts', 'src/app/ui/**/*.ts'],
    rules: restrict(...APP_PATTERNS, {
      regex: `${ANY_UP}${anyOf([...NOUNS, 'shell'])}/`,
      message: 'core/ and ui/ know no noun.',
    }),
  },
  ...NOUNS.map((noun) => ({
    files: [`src/app/${noun}/**/*.ts`],
    rules: restrict(
      ...APP_PATTERNS,
      {regex: `${ANY_UP}shell/`, message: 'The shell knows the nouns, not they it.'},
      ...others(noun),
    ),
  })),
  {
    files: ['model/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: restrict(
      {regex: FRAMEWORKS, message: 'model/ is the domain itself: no Angular, no Firebase.'},
      {regex: NODE, message: 'model/ runs in browsers too.'},
      OUTSIDE_MODEL,
    ),
  },
  {
    files: ['functions/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: restrict(
      {
        regex: `${ANY_UP}(?:src/app|tools|test)/`,
        message: 'Functions stand on model/ and npm packages alone.',
      },
      {regex: '^@angular/', message: 'Functions run on a server.'},
    ),
  },
]);

/**
 * What `noun` may not import of the other nouns.
 *
 * @param {string} noun
 */
function others(noun) {
  if (COMPOSERS.includes(noun)) return [];
  const rest = NOUNS.filter((other) => other !== noun);
  return [
    {
      regex: `${ANY_UP}(?!${anyOf(PUBLISHED)}$)${anyOf(rest)}/`,
      message: 'Not a published piece of that noun: see PUBLISHED in eslint.config.mjs.',
    },
  ];
}
