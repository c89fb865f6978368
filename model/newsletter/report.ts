import * as v from 'valibot';
import type {RecipientState} from './recipient';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How far a sending is: how many of its readers are in each state. Written while it goes, for whoever looks on. */
export const progressSchema = v.object({
  waiting: countSchema,
  claimed: countSchema,
  accepted: countSchema,
  rejected: countSchema,
  skipped: countSchema,
  doubtful: countSchema,
  at: v.date(),
});

export type Progress = v.InferOutput<typeof progressSchema>;

/** What became of an issue, in numbers that name nobody. */
export interface IssueReport {
  readonly recipients: number;
  readonly states: Readonly<Record<RecipientState, number>>;
  /** Of all, those whose mail server said "not now" at least once. */
  readonly deferred: number;
  /** Who left by a link of this issue. */
  readonly left: number;
  /** Visits to the portal by this issue's links. */
  readonly visits: number;
}

/** For how many days after an issue went visits by its links are counted for it. */
export const REPORT_DAYS = 60;

/** How much of a sending is done, from 0 to 1. Nobody to write to is all done. */
export function shareDone({waiting, claimed, ...settled}: Omit<Progress, 'at'>): number {
  const {accepted, rejected, skipped, doubtful} = settled;
  const done = accepted + rejected + skipped + doubtful;
  const all = done + waiting + claimed;
  return all === 0 ? 1 : done / all;
}

/** Those that stand in a report even where there are none: that nothing went wrong is worth saying. */
const ALWAYS: readonly RecipientState[] = ['accepted', 'rejected', 'skipped', 'doubtful'];

const ORDER: readonly RecipientState[] = ['accepted', 'waiting', 'claimed', ...ALWAYS.slice(1)];

/** The lines of a report: each state with its readers, and which part of all they are where there are any. */
export function countRows(
  states: Readonly<Record<RecipientState, number>>,
  recipients: number,
): {readonly state: RecipientState; readonly count: number; readonly share?: number}[] {
  return ORDER.filter((state) => states[state] > 0 || ALWAYS.includes(state)).map((state) => {
    const count = states[state];
    return {state, count, ...(recipients > 0 && count > 0 && {share: count / recipients})};
  });
}
