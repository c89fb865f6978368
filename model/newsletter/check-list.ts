import * as v from 'valibot';
import {blockSchema, issueContentSchema} from './issue';
import type {IssueSketch, SketchedBlock} from './sketch';

/** Bytes of HTML from which on Gmail cuts a mail off, and the way to leave with it. */
export const LARGEST_HTML_BYTES = 102_000;

/**
 * What has to be right before an issue goes.
 * - `subject`, `preheader`: there, and short enough
 * - `blocks`: there is one, and each is whole
 * - `alternative-texts`: each picture has one, or says that it only adorns
 * - `items`: everything that was picked is there, and public
 * - `size`: no reader's HTML reaches `LARGEST_HTML_BYTES`
 * - `unsubscribe`: every reader's mail has the way to leave, in both parts
 */
export const CHECKS = [
  'subject',
  'preheader',
  'blocks',
  'alternative-texts',
  'items',
  'size',
  'unsubscribe',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** What only a rendering tells. */
export interface RenderingFacts {
  /** Bytes of the longest HTML among all audiences. */
  readonly bytes: number;
  /** Whether each audience's mail, in both parts, has the link to leave. */
  readonly canLeave: boolean;
  /** Positions of the blocks whose item is not there, or not public. */
  readonly missing: readonly number[];
}

export interface Check {
  readonly name: CheckName;
  /** Absent while nobody knows: it takes a rendering. */
  readonly passed?: boolean;
  /** Positions of the blocks it is about. */
  readonly blocks: readonly number[];
}

/** Goes through everything that has to be right. Without a rendering, what only that tells stays open. */
export function checkList(issue: IssueSketch, rendering?: RenderingFacts): readonly Check[] {
  const {entries} = issueContentSchema;
  const unfinished = positions(issue.blocks, (block) => !v.is(blockSchema, block));
  const untold = positions(
    issue.blocks,
    ({type, alt, decorative}) => type === 'image' && !decorative && !alt?.trim(),
  );
  const open = (passed: boolean | undefined) => (passed === undefined ? {} : {passed});
  const missing = rendering?.missing ?? [];
  return [
    {name: 'subject', passed: v.is(entries.subject, issue.subject), blocks: []},
    {name: 'preheader', passed: v.is(entries.preheader, issue.preheader), blocks: []},
    {name: 'blocks', passed: v.is(entries.blocks, issue.blocks), blocks: unfinished},
    {name: 'alternative-texts', passed: untold.length === 0, blocks: untold},
    {name: 'items', ...open(rendering && missing.length === 0), blocks: missing},
    {name: 'size', ...open(rendering && rendering.bytes < LARGEST_HTML_BYTES), blocks: []},
    {name: 'unsubscribe', ...open(rendering?.canLeave), blocks: []},
  ];
}

/** Whether an issue may go before a second editor: nothing fails, and nothing is open. */
export function isReady(checks: readonly Check[]): boolean {
  return checks.every(({passed}) => passed === true);
}

function positions(blocks: readonly SketchedBlock[], are: (block: SketchedBlock) => boolean): number[] {
  return blocks.flatMap((block, i) => (are(block) ? [i] : []));
}
