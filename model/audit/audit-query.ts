import {firstDayOf, partsOf} from '../dates/partial-date';
import type {ParamSource} from '../search/query-state';
import {AUDIT_ACTIONS, AUDIT_SUBJECTS, type AuditAction, type AuditSubject} from './entry';

/** Entries read at a time. */
export const ENTRIES_PER_READ = 50;

/** All that decides which entries of the audit log are shown; all of it is in the address. */
export interface AuditState {
  readonly action: AuditAction | undefined;
  readonly subject: AuditSubject | undefined;
  /** The uid of who did it. */
  readonly by: string | undefined;
  /** The uid or id of whom or what it was done to. */
  readonly target: string | undefined;
  /** The first day of the period, YYYY-MM-DD. */
  readonly from: string | undefined;
  /** The last day of the period. */
  readonly to: string | undefined;
}

/** The state an address asks for; what makes no sense is left out. */
export function auditStateFrom(params: ParamSource): AuditState {
  const first = (name: string) => params.getAll(name)[0];
  return {
    action: AUDIT_ACTIONS.find((known) => known === first('action')),
    subject: AUDIT_SUBJECTS.find((known) => known === first('subject')),
    by: idIn(first('by')),
    target: idIn(first('target')),
    from: dayIn(first('from')),
    to: dayIn(first('to')),
  };
}

/** Whether a state asks for less than everything. */
export function isFiltered(state: AuditState): boolean {
  return Object.values(state).some((value) => value !== undefined);
}

/** The moments of a period: from its first day's beginning to before the day after its last, where the reader is. */
export function momentsOf({from, to}: Pick<AuditState, 'from' | 'to'>): {since?: Date; before?: Date} {
  return {
    ...(from && {since: localDay(from, 0)}),
    ...(to && {before: localDay(to, 1)}),
  };
}

function localDay(day: string, after: number): Date {
  const date = firstDayOf(day);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + after);
}

function idIn(value: string | undefined): string | undefined {
  return value !== undefined && /^[\w.:-]{1,260}$/.test(value) ? value : undefined;
}

function dayIn(value: string | undefined): string | undefined {
  return value !== undefined && value.length === 10 && partsOf(value) ? value : undefined;
}
