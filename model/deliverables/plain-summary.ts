import {AUDIENCES, type Audience} from './audience';
import type {Deliverable} from './deliverable';

type Summarised = Pick<Deliverable, 'plain' | 'summary'>;

/** The audiences for whom a summary in plain language was written. */
export function writtenAudiences(item: Summarised): Audience[] {
  return AUDIENCES.filter((audience) => item.plain?.[audience]);
}

/** The audience whose summary is to be shown: the first that was asked for and written for. */
export function chosenAudience(item: Summarised, asked: readonly string[]): Audience | undefined {
  const written = writtenAudiences(item);
  return asked.map((name) => written.find((audience) => audience === name)).find(Boolean);
}

/** The summary for an audience; the general one where there is none. */
export function summaryFor(item: Summarised, audience: Audience | undefined): string {
  return (audience && item.plain?.[audience]) ?? item.summary;
}
