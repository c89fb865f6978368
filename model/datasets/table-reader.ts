import Papa from 'papaparse';
import {type Encoding, NotText, TextReader} from './text-decoder';

/** Why a file can't be shown as a table. */
export type ReadFailure = 'not-text' | 'empty' | 'open-quote' | 'endless-line';

export class UnreadableTable extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure);
  }
}

/** What was found out about a file while it was read. Places are rows as the table counts them, from 1. */
export interface ReadingNotes {
  readonly encoding: Encoding;
  readonly hasBrokenLetters: boolean;
  /** Rows with more or fewer cells than the header: how many, and where the first of them are. */
  readonly ragged: {readonly count: number; readonly first: readonly number[]};
  /** Whether the file has more rows than were kept. */
  readonly isCut: boolean;
  /** How many columns the file has beyond those that are kept. */
  readonly columnsLeftOut: number;
}

const NAMED_ROWS = 10;
/** Letters of a line that never ends: a quotation mark that was opened and not closed swallows the rest of a file. */
const LONGEST_LINE = 1_000_000;
/** Columns that are kept: a page that shows more of them, as of a table that was turned on its side, comes to a halt. */
const MOST_COLUMNS = 200;

/**
 * Reads a table of comma-, semicolon-, tab- or bar-separated values, piece by piece as it arrives. Every row gets as
 * many cells as the header; what did not fit is told in `notes`.
 */
export class TableReader {
  private readonly text = new TextReader();
  private parser: Papa.Parser | undefined;
  private remainder = '';
  private kept = 0;
  private ragged = 0;
  private readonly raggedRows: number[] = [];
  private cut = false;
  private width = 0;

  /** The names of the columns, once the first line is there. */
  header: readonly string[] | undefined;

  constructor(
    private readonly mostRows: number,
    private readonly mostColumns = MOST_COLUMNS,
  ) {}

  /** Whether no more is worth reading. */
  get isFull(): boolean {
    return this.cut;
  }

  get notes(): ReadingNotes {
    return {
      encoding: this.text.encoding,
      hasBrokenLetters: this.text.hasBrokenLetters,
      ragged: {count: this.ragged, first: this.raggedRows},
      isCut: this.cut,
      columnsLeftOut: Math.max(0, this.width - this.mostColumns),
    };
  }

  /** The rows that are complete with this piece. @throws UnreadableTable */
  read(bytes: Uint8Array): string[][] {
    return this.parse(
      this.decoded(() => this.text.read(bytes)),
      false,
    );
  }

  /** The last rows. @throws UnreadableTable */
  end(): string[][] {
    const rows = this.parse(
      this.decoded(() => this.text.end()),
      true,
    );
    if (!this.header) throw new UnreadableTable('empty');
    return rows;
  }

  private decoded(read: () => string): string {
    try {
      return read();
    } catch (error) {
      throw error instanceof NotText ? new UnreadableTable('not-text') : error;
    }
  }

  private parse(text: string, isLast: boolean): string[][] {
    if (this.cut) return [];
    this.remainder += text;
    if (!this.parser) {
      // The first line says what parts the cells.
      if (!isLast && !this.remainder.includes('\n')) return this.waitForMore();
      this.parser = new Papa.Parser({delimiter: delimiterOf(this.remainder), newline: '\n'});
    }
    const {data, errors, meta} = this.parser.parse(this.remainder, 0, !isLast) as Papa.ParseResult<string[]>;
    if (errors.some(({code}) => code === 'MissingQuotes')) throw new UnreadableTable('open-quote');
    this.remainder = this.remainder.slice(meta.cursor);
    if (this.remainder.length > LONGEST_LINE) throw new UnreadableTable(endless(this.remainder));
    return this.rowsOf(data);
  }

  private waitForMore(): string[][] {
    if (this.remainder.length > LONGEST_LINE) throw new UnreadableTable(endless(this.remainder));
    return [];
  }

  private rowsOf(data: readonly string[][]): string[][] {
    const rows: string[][] = [];
    for (const cells of data) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!this.header) {
        this.width = cells.length;
        this.header = columnNames(cells.slice(0, this.mostColumns));
        continue;
      }
      if (this.kept === this.mostRows) {
        this.cut = true;
        break;
      }
      this.kept += 1;
      rows.push(this.fitted(cells, this.header.length));
    }
    return rows;
  }

  private fitted(cells: string[], kept: number): string[] {
    if (cells.length !== this.width) {
      this.ragged += 1;
      if (this.raggedRows.length < NAMED_ROWS) this.raggedRows.push(this.kept);
    }
    if (cells.length === kept) return cells;
    return cells.length > kept
      ? cells.slice(0, kept)
      : [...cells, ...Array.from({length: kept - cells.length}, () => '')];
  }
}

/** Why a line has no end: a quotation mark that stands alone, or no line's end at all. */
function endless(line: string): ReadFailure {
  return line.split('"').length % 2 === 0 ? 'open-quote' : 'endless-line';
}

const DELIMITERS = [',', ';', '\t', '|'];

/** What parts the cells: the sign that stands most often between the names in the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => bare.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Every column has a name, and no two the same one. */
function columnNames(cells: readonly string[]): string[] {
  const names = new Set<string>();
  cells.forEach((cell, index) => {
    const name = cell.trim() || `${index + 1}`;
    let own = name;
    for (let count = 2; names.has(own); count += 1) own = `${name} (${count})`;
    names.add(own);
  });
  return [...names];
}
