/** All that is kept of a period, for programs: one line a number as CSV, or the days as JSON. */
import type Papa from 'papaparse';
import {guarded} from '../exchange/formula';
import type {Period} from './period';
import {visitorsIn} from './sketch';
import {COUNTED_LISTS, type StoredDay, SUMS} from './stored-day';

const FORMAT = 'canheal-portal-analytics';
const VERSION = 1;

/** One number: of which day, what it counts, and by which names. */
export type Line = readonly [day: string, measure: string, name: string, detail: string, count: number];

/** Each number that is kept, the oldest day first. A sketch of visitors is told as how many there were. */
export function linesOf(documents: readonly StoredDay[]): Line[] {
  const sorted = [...documents].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return sorted.flatMap((document) => {
    const {day, visitors, items, vitals} = document;
    const line = (measure: string, count: number, name = '', detail = ''): Line => [
      day,
      measure,
      name,
      detail,
      count,
    ];
    return [
      ...(visitors ? [line('visitors', visitorsIn(visitors))] : []),
      ...SUMS.filter((name) => document[name] > 0).map((name) => line(name, document[name])),
      ...COUNTED_LISTS.flatMap((list) =>
        Object.entries(document[list]).map(([name, count]) => line(list, count, name)),
      ),
      ...Object.entries(items).flatMap(([item, counts]) =>
        Object.entries(counts).map(([metric, count]) => line('items', count, item, metric)),
      ),
      ...Object.entries(vitals).flatMap(([vital, histogram]) =>
        Object.entries(histogram).map(([bucket, count]) => line('vitals', count, vital, bucket)),
      ),
    ];
  });
}

/** As CSV (RFC 4180, UTF-8 with its mark). Hosts and words come from outside: none of them runs as a formula. */
export function writeFiguresCsv(
  {unparse}: Pick<typeof Papa, 'unparse'>,
  documents: readonly StoredDay[],
): string {
  const rows = linesOf(documents).map(([day, measure, name, detail, count]) => [
    day,
    measure,
    guarded(name),
    guarded(detail),
    count,
  ]);
  return `\uFEFF${unparse([['day', 'measure', 'name', 'detail', 'count'], ...rows], {newline: '\r\n'})}\r\n`;
}

/** As one JSON document. */
export function writeFiguresJson(period: Period, documents: readonly StoredDay[], now: Date): string {
  const figures = linesOf(documents).map(([day, measure, name, detail, count]) => ({
    day,
    measure,
    ...(name && {name}),
    ...(detail && {detail}),
    count,
  }));
  return `${JSON.stringify({format: FORMAT, version: VERSION, exportedAt: now, ...period, figures}, null, 2)}\n`;
}
