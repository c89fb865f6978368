import type {FeedItem} from './feed';

/** A feed that is to be written: what it says of itself, and what it tells, in its order. */
export interface FeedContent {
  readonly title: string;
  readonly description: string;
  /** The page that shows the same. */
  readonly page: string;
  /** Where the feed itself is. */
  readonly address: string;
  readonly items: readonly FeedItem[];
}

/** Who speaks where an item names nobody. */
export const PUBLISHER = 'CAN.HEAL';

export const GENERATOR = 'CAN.HEAL portal';

export const RIGHTS = 'Each item names its own licence.';

/**
 * When anything of it last changed. Nothing in a feed tells when it was asked for: the same content is the same bytes.
 */
export function lastChange(items: readonly FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({updated}) => updated.getTime())));
}
