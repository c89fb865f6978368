import type {ChartTable} from '@model/charts/chart';
import type Papa from 'papaparse';

/** A chart's table as CSV: numbers, codes and dates as they are, for programs. No cell is taken for a formula. */
export function csvOf({unparse}: Pick<typeof Papa, 'unparse'>, {columns, rows}: ChartTable): string {
  const fields = columns.map(({label}) => label);
  const data = rows.map((row) => columns.map((_, index) => row[index] ?? null));
  return unparse({fields, data}, {escapeFormulae: true, newline: '\r\n'});
}
