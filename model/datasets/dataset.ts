import {Column} from './column';
import type {Filter, Order, Selection} from './question';
import type {TableSchema} from './table-schema';
import {numberOf} from './values';

/** A table in memory, which answers what one asks of it. Rows are known by their place in the file, from 0. */
export class Dataset {
  readonly columns: readonly Column[];
  private texts: string[] | undefined;

  constructor(
    header: readonly string[],
    readonly rows: readonly (readonly string[])[],
    schema: TableSchema | undefined,
    private readonly locale: string,
  ) {
    this.columns = header.map((name, at) => {
      const field = schema?.fields.find((field) => field.name === name);
      return new Column(name, field, schema?.missingValues, rows, at);
    });
  }

  column(name: string | undefined): Column | undefined {
    return this.columns.find((column) => column.name === name);
  }

  /** The places of the rows that are asked for, in the order that is asked for. */
  select({search, filters, order}: Selection): Uint32Array {
    return this.ordered(this.matching(search, filters), order);
  }

  private matching(search: string, filters: readonly Filter[]): Uint32Array {
    const words = search
      .toLocaleLowerCase(this.locale)
      .split(/\s+/)
      .filter((word) => word !== '');
    const tests = filters.flatMap((filter) => this.testOf(filter) ?? []);
    if (words.length === 0 && tests.length === 0) return Uint32Array.from(this.rows.keys());
    const texts = words.length > 0 ? this.searchable() : [];
    const found: number[] = [];
    for (let row = 0; row < this.rows.length; row++) {
      if (words.every((word) => texts[row]?.includes(word)) && tests.every((test) => test(row)))
        found.push(row);
    }
    return Uint32Array.from(found);
  }

  /** Whether a row meets a condition; nothing for a column that is not there. */
  private testOf(filter: Filter): ((row: number) => boolean) | undefined {
    const column = this.column(filter.column);
    if (!column) return undefined;
    if ('words' in filter) {
      const words = filter.words.trim().toLocaleLowerCase(this.locale);
      return (row) => column.cell(row).toLocaleLowerCase(this.locale).includes(words);
    }
    const {from = '', to = ''} = filter;
    if (column.kind === 'number') {
      const [least, most] = [numberOf(from) ?? -Infinity, numberOf(to) ?? Infinity];
      const {numbers} = column;
      return (row) => (numbers[row] ?? Number.NaN) >= least && (numbers[row] ?? Number.NaN) <= most;
    }
    // The last day of a span may be written shorter than the cells: "2024" holds all of 2024.
    return (row) => {
      const text = column.cell(row).trim();
      return text !== '' && text >= from && (to === '' || text <= to || text.startsWith(to));
    };
  }

  private ordered(rows: Uint32Array, order: Order | undefined): Uint32Array {
    const column = this.column(order?.column);
    if (!column) return rows;
    const ranks = column.ranks(this.locale);
    const isUp = order?.direction !== 'descending';
    // By counting: first how many rows each rank has, then where each rank begins. What is missing comes last.
    const most = ranks.reduce((top, rank) => Math.max(top, rank), 0);
    const placeOf = (rank: number) => (rank === 0 ? most : isUp ? rank - 1 : most - rank);
    const begins = new Uint32Array(most + 2);
    for (const row of rows) {
      const next = placeOf(ranks[row] ?? 0) + 1;
      begins[next] = (begins[next] ?? 0) + 1;
    }
    for (let place = 1; place < begins.length; place++) {
      begins[place] = (begins[place] ?? 0) + (begins[place - 1] ?? 0);
    }
    const sorted = new Uint32Array(rows.length);
    for (const row of rows) {
      const place = placeOf(ranks[row] ?? 0);
      const at = begins[place] ?? 0;
      sorted[at] = row;
      begins[place] = at + 1;
    }
    return sorted;
  }

  /** Each row's words in small letters, for search: made once, when somebody first searches. */
  private searchable(): readonly string[] {
    this.texts ??= this.rows.map((cells) => cells.join('\n').toLocaleLowerCase(this.locale));
    return this.texts;
  }
}
