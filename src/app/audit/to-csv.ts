import type {AuditEntry} from '@model/audit/entry';
import type Papa from 'papaparse';
import {type AuditNames, sentenceOf} from './sentence';

/** Entries as CSV for a spreadsheet. What a spreadsheet would take for a formula is made plain text. */
export function toCsv(
  {unparse}: Pick<typeof Papa, 'unparse'>,
  entries: readonly AuditEntry[],
  names: AuditNames,
): string {
  const rows = entries.map((entry) => ({
    at: entry.at.toISOString(),
    action: entry.action,
    by: names.person(entry.by),
    byId: entry.by,
    subject: entry.subject ?? '',
    target: entry.target,
    details: entry.details ? JSON.stringify(entry.details) : '',
    sentence: sentenceOf(entry, names),
  }));
  return unparse(rows, {escapeFormulae: true});
}
