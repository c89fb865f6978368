/** The eight categories in which the project's outcomes are catalogued. */
export const CATEGORIES = [
  'event-results',
  'policy-papers',
  'newsletters',
  'mapping-reports',
  'datasets',
  'recommendations-guidelines',
  'use-cases',
  'courses-training',
] as const;

export type Category = (typeof CATEGORIES)[number];
