/** An issue with the words of everything that was picked for it, as they stand when it is rendered. */
import {formatPartialDate, formatPartialRange} from '../dates/format';
import type {Audience} from '../deliverables/audience';
import type {Deliverable} from '../deliverables/deliverable';
import type {PortalEvent} from '../events/event';
import type {NewsItem} from '../news/news-item';
import type {Block, IssueContent} from './issue';

export type Pick = Extract<Block, {readonly type: 'outcome' | 'news' | 'event'}>;
type Plain = Exclude<Block, Pick>;

/** What was picked, in words. */
export type ComposedPick = Pick & {
  readonly title: string;
  readonly summary: string;
  /** The summary in each audience's own words, where there is one. */
  readonly plain?: Deliverable['plain'];
  /** Of an event: when and where. */
  readonly when?: string;
};

export type ComposedBlock = Plain | ComposedPick;

export interface ComposedIssue extends Omit<IssueContent, 'blocks'> {
  readonly blocks: readonly ComposedBlock[];
}

/** Published items by their id. */
export interface PickedItems {
  readonly outcome: ReadonlyMap<string, Deliverable>;
  readonly news: ReadonlyMap<string, NewsItem>;
  readonly event: ReadonlyMap<string, PortalEvent>;
}

export function isPick(block: Block): block is Pick {
  return block.type === 'outcome' || block.type === 'news' || block.type === 'event';
}

/**
 * Takes the words of what was picked from the items. What is not there, not public or withdrawn is left out.
 *
 * @returns the issue, and the positions of the blocks that were left out
 */
export function composeIssue(
  content: IssueContent,
  items: PickedItems,
): {readonly issue: ComposedIssue; readonly missing: readonly number[]} {
  const blocks = content.blocks.map((block) =>
    isPick(block) ? composed(block, items, content.language) : block,
  );
  return {
    issue: {...content, blocks: blocks.filter((block) => block !== undefined)},
    missing: blocks.flatMap((block, i) => (block === undefined ? [i] : [])),
  };
}

/** What a picked item says to an audience: its own words, where there are some. */
export function summaryTo(pick: ComposedPick, audience: Audience | undefined): string {
  return (audience && pick.plain?.[audience]) || pick.summary;
}

function composed(pick: Pick, items: PickedItems, language: string): ComposedPick | undefined {
  const item = items[pick.type].get(pick.id);
  if (item?.visibility !== 'public' || ('withdrawn' in item && item.withdrawn)) return undefined;
  const {title, summary} = item;
  const when = pick.type === 'event' ? whenOf(item as PortalEvent, language) : undefined;
  return {
    ...pick,
    ...{title, summary},
    ...('plain' in item && item.plain && {plain: item.plain}),
    ...(when && {when}),
  };
}

/** When an event takes place by the clocks there, and where. */
function whenOf(event: PortalEvent, language: string): string {
  const {start, end, startTime, endTime, dateNote, place} = event;
  const days = start && (end ? formatPartialRange(start, end, language) : formatPartialDate(start, language));
  const hours = days && startTime && [startTime, endTime].filter(Boolean).join('–');
  return [[days ?? dateNote, hours].filter(Boolean).join(', '), place].filter(Boolean).join(' · ');
}
