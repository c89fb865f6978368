import Papa from 'papaparse';
import type {Member} from '@model/members/member';
import {auditNames} from './audit-names';
import {toCsv} from './to-csv';

describe('The audit log as CSV', () => {
  it('has a row for each entry, and runs no formula', () => {
    const names = auditNames([{id: 'u', name: '=HYPERLINK("http://evil.example")'}] as Member[], []);
    const at = new Date('2026-03-01T10:00:00Z');
    const csv = toCsv(Papa, [{id: 'e', at, action: 'access-requested', by: 'u', target: 'u'}], names);
    const [row] = Papa.parse<Record<string, string>>(csv, {header: true}).data;
    expect(row?.['at']).toBe('2026-03-01T10:00:00.000Z');
    expect(row?.['by']).toBe(`'=HYPERLINK("http://evil.example")`);
    expect(row?.['sentence']?.startsWith(`'=`)).toBeTrue();
  });
});
