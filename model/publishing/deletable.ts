import {HOME_PAGE} from '../pages/home-words';
import {INSIGHTS_PAGE} from '../pages/page';
import type {Kind} from './kind';

/** Pages that the portal links to from everywhere, or owes to its visitors by law. */
const NEEDED_PAGES: readonly string[] = [
  'about',
  'background',
  'privacy',
  'accessibility',
  'legal',
  INSIGHTS_PAGE,
];

/** Whether everybody has to be able to read something: a page that the portal needs may not be kept to members. */
export function isForEveryone(kind: Kind, item: string): boolean {
  return kind === 'page' && (NEEDED_PAGES.includes(item) || item === HOME_PAGE);
}

/** Whether something published may be deleted. An outcome is withdrawn instead, so that a citation still leads somewhere. */
export function mayBeDeleted(kind: Kind, item: string): boolean {
  if (kind === 'page') return !NEEDED_PAGES.includes(item);
  return kind === 'news' || kind === 'event' || kind === 'partner';
}
