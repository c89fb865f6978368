import type {Kind} from './kind';

/** Pages that the portal links to from everywhere, or owes to its visitors by law. */
const NEEDED_PAGES: readonly string[] = ['about', 'background', 'privacy', 'accessibility', 'legal'];

/** Whether something published may be deleted. An outcome is withdrawn instead, so that a citation still leads somewhere. */
export function mayBeDeleted(kind: Kind, item: string): boolean {
  if (kind === 'page') return !NEEDED_PAGES.includes(item);
  return kind === 'news' || kind === 'event' || kind === 'partner';
}
