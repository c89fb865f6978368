import {ID_PATTERN} from '../schema/id-pattern';
import type {CountedPage} from './event';

/** The pages by the first part of their address: what the list is called, and what an item below it. */
const LISTS: Readonly<Record<string, readonly [list: CountedPage, item: CountedPage]>> = {
  deliverables: ['catalogue', 'record'],
  news: ['news-list', 'news'],
  events: ['event-list', 'event'],
  partners: ['partner-list', 'partner'],
  'work-packages': ['work-package-list', 'work-package'],
  newsletter: ['newsletter', 'newsletter-issue'],
};

const SINGLE: readonly CountedPage[] = ['about', 'insights', 'privacy', 'accessibility', 'legal', 'contact'];
/** Steps of the newsletter's own, no issues: their addresses carry tokens, which never leave the page. */
const STEPS = ['confirm', 'unsubscribe', 'preferences'];
/** The consortium's and the administrators' side, and what is one's own: never counted. */
const PRIVATE = ['workspace', 'admin', 'account', 'sign-in'];

/** What a page is counted as, and the item it shows. */
export interface Counted {
  readonly page: CountedPage;
  readonly item?: string;
}

/** What the page at `path`, without query and fragment, counts as; `undefined` where nothing of it may be told. */
export function countedPage(path: string): Counted | undefined {
  const [first = '', second, third] = path.split('/').slice(1);
  if (PRIVATE.includes(first)) return undefined;
  if (first === '') return {page: 'home'};
  const single = SINGLE.find((page) => page === first);
  if (single && second === undefined) return {page: single};
  const [list, item] = LISTS[first] ?? [];
  if (!list || !item) return {page: 'not-found'};
  if (!second) return {page: list};
  if (first === 'newsletter' && STEPS.includes(second)) return {page: list};
  if (!ID_PATTERN.test(second)) return {page: 'not-found'};
  return {page: first === 'deliverables' && third === 'versions' ? 'version' : item, item: second};
}
