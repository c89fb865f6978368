import {excerptOf} from '../catalogue/digest';

/** Characters that a post may have beside its address: Bluesky takes 300 in all, X 280 and counts an address as 23. */
const MOST = 240;
/** Fewer characters of a summary than these say nothing. */
const FEWEST = 40;

/**
 * A post about an outcome, to be changed by whoever sends it: what it is, and how it begins, as far as there is room.
 *
 * @param intro how it opens, such as `New from CAN.HEAL:`
 */
export function proposedPost(
  {title, summary}: {readonly title: string; readonly summary: string},
  intro: string,
): string {
  const opening = excerptOf(`${intro} ${title}`, MOST);
  const room = MOST - opening.length - 2;
  const begins = room >= FEWEST ? excerptOf(summary, room) : '';
  return begins && begins !== title ? `${opening}\n\n${begins}` : opening;
}
