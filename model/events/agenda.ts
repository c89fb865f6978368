import {newestFirst} from '../dates/partial-date';
import type {PortalEvent} from './event';
import {phaseOf} from './phase';

/** Events as a reader looks for them: what comes next first, then what was last, then what has no date. */
export interface Agenda {
  readonly coming: readonly PortalEvent[];
  readonly past: readonly PortalEvent[];
  readonly undated: readonly PortalEvent[];
}

/** Sorts events into an agenda as it stands at `now`. */
export function agendaOf(events: readonly PortalEvent[], now: Date): Agenda {
  const {
    coming = [],
    past = [],
    undated = [],
  } = Object.fromEntries(Map.groupBy(events, (event) => phaseOf(event, now)));
  return {
    coming: coming.sort(
      (a, b) => newestFirst(b.start, a.start) || byClock(a, b) || a.title.localeCompare(b.title),
    ),
    past: past.sort(
      (a, b) => newestFirst(a.start, b.start) || byClock(b, a) || a.title.localeCompare(b.title),
    ),
    undated: undated.sort((a, b) => a.title.localeCompare(b.title)),
  };
}

function byClock(a: PortalEvent, b: PortalEvent): number {
  return (a.startTime ?? '').localeCompare(b.startTime ?? '');
}
