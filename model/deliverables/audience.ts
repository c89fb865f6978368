/** The five audiences the portal speaks to. */
export const AUDIENCES = [
  'researchers',
  'healthcare-professionals',
  'policy-makers',
  'citizens',
  'patients',
] as const;

export type Audience = (typeof AUDIENCES)[number];
