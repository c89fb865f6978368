import type {Period} from '@model/analytics/period';
import {guarded} from '@model/exchange/formula';
import type Papa from 'papaparse';
import type {Report} from './report';

const HEAD = [
  'Part',
  'Name',
  'Category',
  'Outcomes',
  'Views',
  'Unique views',
  'Downloads',
  'Unique downloads',
];
const TOTAL_HEAD = ['Part', 'Name', 'Period before', 'Figure'];

/** The report as one table (RFC 4180, UTF-8 with its mark), the method with it. No cell runs as a formula. */
export function reportCsv({unparse}: Pick<typeof Papa, 'unparse'>, period: Period, report: Report): string {
  const rows: (string | number)[][] = [
    ['Period', `${period.from}/${period.to}`],
    [],
    TOTAL_HEAD,
    ...report.totals.map(({label, before, count}) => ['Total', label, before ?? '', count]),
    [],
    HEAD,
    ...report.categories.map((each) => ['Category', each.label, '', each.outcomes ?? '', ...countsOf(each)]),
    ...report.outcomes.map((each) => ['Outcome', each.label, each.category, '', ...countsOf(each)]),
    [],
    ...report.method.map((sentence) => ['Method', sentence]),
  ];
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)));
  return `\uFEFF${unparse(cells, {newline: '\r\n'})}\r\n`;
}

function countsOf(counts: Report['outcomes'][number] | Report['categories'][number]): number[] {
  return [counts.investigations, counts.uniqueInvestigations, counts.requests, counts.uniqueRequests];
}
