/**
 * Cells that a spreadsheet would run (OWASP, CSV injection): they begin, perhaps after spaces, with a sign that begins a
 * formula, or with one that ends a cell or a line. Signs of full width count: some spreadsheets take them for the others.
 */
const RUNS = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/** The text as it may stand in a cell: with an apostrophe before what a spreadsheet would run. `unguarded` undoes it exactly. */
export function guarded(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text that a cell holds: without the apostrophe that `guarded` has put there. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;
}
