import type Papa from 'papaparse';
import {guarded} from '../exchange/formula';
import type {ReaderEntry} from './commands';

const COLUMNS = ['email', 'state', 'since', 'audience', 'language', 'topics', 'softBounces'] as const;

/**
 * Readers as CSV (RFC 4180, UTF-8 with its mark, which spreadsheets need). No cell runs as a formula: an address may
 * begin with a sign that begins one.
 */
export function readersCsv({unparse}: Pick<typeof Papa, 'unparse'>, readers: readonly ReaderEntry[]): string {
  const rows = readers.map((reader) => cellsOf(reader).map((cell) => guarded(cell)));
  return `\uFEFF${unparse([[...COLUMNS], ...rows], {newline: '\r\n'})}\r\n`;
}

function cellsOf(reader: ReaderEntry): string[] {
  const since = (moment: number) => new Date(moment).toISOString();
  if (reader.state !== 'subscribed') return [reader.email, reader.state, since(reader.at), '', '', '', ''];
  const {email, state, confirmedAt, audience, language, topics, softBounces} = reader;
  return [email, state, since(confirmedAt), audience, language, topics.join(' '), String(softBounces)];
}
