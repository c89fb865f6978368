import type {StoredFile} from '../files/file';

/** Rows that are read: more would need more memory than a browser's tab should take. */
export const MOST_ROWS = 200_000;

/** Bytes that are read without asking: less than a page with a few pictures. */
const UNASKED = 2_000_000;
/** Bytes that a browser can hold as a table, on a desk and in a hand. */
const MOST_ON_A_DESK = 100_000_000;
const MOST_IN_A_HAND = 20_000_000;

/**
 * What to do with a table's file before a byte of it is fetched.
 * - `read`: at once
 * - `ask`: it is large; the reader says whether to fetch it
 * - `refuse`: too large for what it would be read on; it can be downloaded
 */
export type ReadingPlan = 'read' | 'ask' | 'refuse';

/** What is known of the device that would read it. */
export interface Device {
  readonly isSmall: boolean;
  readonly savesData: boolean;
}

export function readingPlan({size}: Pick<StoredFile, 'size'>, {isSmall, savesData}: Device): ReadingPlan {
  if (size > (isSmall ? MOST_IN_A_HAND : MOST_ON_A_DESK)) return 'refuse';
  return size > (savesData ? UNASKED / 10 : UNASKED) ? 'ask' : 'read';
}

/** The most that this device reads, in bytes: to be told where a file is larger. */
export function mostBytes({isSmall}: Device): number {
  return isSmall ? MOST_IN_A_HAND : MOST_ON_A_DESK;
}

const TABLE_TYPES = ['text/csv', 'text/tab-separated-values'];
const TABLE_ENDINGS = /\.(?:csv|tsv|tab)$/i;

/** Whether a file is a table that can be looked into. */
export function isTable({name, contentType}: Pick<StoredFile, 'name' | 'contentType'>): boolean {
  const type = contentType.toLowerCase().split(';')[0]?.trim() ?? '';
  return TABLE_TYPES.includes(type) || (type === 'text/plain' && TABLE_ENDINGS.test(name));
}
