import {plotData, titleOf} from '@model/datasets/aggregate';
import {Dataset} from '@model/datasets/dataset';
import {inferSchema} from '@model/datasets/infer';
import {MOST_ROWS} from '@model/datasets/limits';
import type {Selection} from '@model/datasets/question';
import {statisticsOf} from '@model/datasets/statistics';
import {TableReader} from '@model/datasets/table-reader';
import type {TableSchema} from '@model/datasets/table-schema';
import {Validator} from '@model/datasets/validate';
import type {ColumnHead, Questions, RowsAnswer, WholeTable} from './messages';

/** Rows whose cells say how wide a column should be. */
const SAMPLE = 200;
const WIDEST = 60;

/** Reads a table and answers questions about it. In the page it lives in a worker. */
export class TableEngine {
  private readonly reader: TableReader;
  private readonly rows: string[][] = [];
  private validator: Validator | undefined;
  private dataset: Dataset | undefined;
  private lastSelection = '';
  private lastRows: Uint32Array | undefined;

  constructor(
    private readonly schema: TableSchema | undefined,
    private readonly locale: string,
    mostRows = MOST_ROWS,
  ) {
    this.reader = new TableReader(mostRows);
  }

  get count(): number {
    return this.rows.length;
  }

  get isFull(): boolean {
    return this.reader.isFull;
  }

  /** The columns, as far as they are known. */
  get columns(): ColumnHead[] {
    const {dataset} = this;
    return (this.reader.header ?? []).map((name, at) => {
      const field = this.schema?.fields.find((field) => field.name === name);
      const title = titleOf({name, field});
      const letters = this.rows
        .slice(0, SAMPLE)
        .reduce((most, row) => Math.max(most, Math.min(row[at]?.length ?? 0, WIDEST)), title.length);
      return {name, title, kind: dataset?.columns[at]?.kind ?? 'text', letters};
    });
  }

  /** @throws UnreadableTable */
  read(bytes: Uint8Array): void {
    this.keep(this.reader.read(bytes));
  }

  /** @throws UnreadableTable */
  end(): WholeTable {
    this.keep(this.reader.end());
    const header = this.reader.header ?? [];
    this.dataset = new Dataset(header, this.rows, this.schema, this.locale);
    return {
      columns: this.columns,
      count: this.count,
      notes: this.reader.notes,
      schema: this.schema ?? inferSchema(this.dataset),
      ...(this.validator && {findings: this.validator.findings}),
    };
  }

  /** Rows as they stand in the file, until it is read to its end; then in the order that is asked for. */
  rowsOf({selection, from, count}: Questions['rows']['asked']): RowsAnswer {
    const places = this.dataset && this.select(selection);
    const total = places?.length ?? this.count;
    const length = Math.max(0, Math.min(count, total - from));
    const rows = Array.from({length}, (_, index) => {
      const place = places?.[from + index] ?? from + index;
      return {place, cells: this.rows[place] ?? []};
    });
    return {total, from, rows};
  }

  statistics({selection, column}: Questions['statistics']['asked']): Questions['statistics']['answer'] {
    return this.dataset && statisticsOf(this.dataset, column, this.select(selection));
  }

  plot({selection, plot, words}: Questions['plot']['asked']): Questions['plot']['answer'] {
    return this.dataset && plotData(this.dataset, plot, this.select(selection), words);
  }

  private keep(rows: readonly string[][]): void {
    const {header} = this.reader;
    if (header && this.schema) this.validator ??= new Validator(this.schema, header);
    this.validator?.check(rows);
    for (const row of rows) this.rows.push(row);
  }

  /** The rows of a selection: scrolling through one asks for it again and again. */
  private select(selection: Selection): Uint32Array {
    const key = JSON.stringify(selection);
    if (!this.lastRows || key !== this.lastSelection) {
      this.lastRows = this.dataset?.select(selection) ?? new Uint32Array();
      this.lastSelection = key;
    }
    return this.lastRows;
  }
}
