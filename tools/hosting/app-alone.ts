/**
 * Addresses that say nothing to whoever has not signed in, or that carry a secret of their reader: the app answers them by
 * itself, and no search engine keeps them.
 */
export const APP_ALONE: readonly string[] = [
  '/sign-in',
  '/account',
  '/admin',
  '/admin/**',
  '/workspace',
  '/workspace/**',
  '/newsletter/@(confirm|unsubscribe|preferences)',
];
