import type {Visibility} from '../access/visibility';

/** How an outcome can be reached, as its badge says and the catalogue's `access` facet groups it. */
export const ACCESSES = ['open', 'embargoed', 'consortium'] as const;

export type Access = (typeof ACCESSES)[number];

/** Open to everyone, open to everyone but for files that open later, or the consortium's. */
export function accessOf(item: {visibility: Visibility; embargoUntil?: Date}, now: Date): Access {
  if (item.visibility === 'consortium') return 'consortium';
  return item.embargoUntil && item.embargoUntil > now ? 'embargoed' : 'open';
}
