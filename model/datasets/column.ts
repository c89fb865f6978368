import type {TableField} from './table-schema';
import {type ColumnKind, countryCode, isMissing, kindOfCells, kindOfField, numberOf} from './values';

/** A column of a dataset, with what makes it quick to sort: computed once, when it is first asked for. */
export class Column {
  private cachedNumbers: Float64Array | undefined;
  private cachedRanks: Uint32Array | undefined;
  private cachedKind: ColumnKind | undefined;

  constructor(
    readonly name: string,
    readonly field: TableField | undefined,
    private readonly missingValues: readonly string[] | undefined,
    private readonly rows: readonly (readonly string[])[],
    private readonly at: number,
  ) {}

  cell(row: number): string {
    return this.rows[row]?.[this.at] ?? '';
  }

  isMissing(row: number): boolean {
    return isMissing(this.cell(row), this.missingValues);
  }

  get kind(): ColumnKind {
    const described = this.field && kindOfField(this.field);
    this.cachedKind ??= described ?? kindOfCells(this.name, this.cells(), this.missingValues);
    return this.cachedKind;
  }

  /** The number of each row; not a number where there is none. */
  get numbers(): Float64Array {
    this.cachedNumbers ??= Float64Array.from({length: this.rows.length}, (_, row) =>
      this.isMissing(row) ? Number.NaN : (numberOf(this.cell(row), this.field) ?? Number.NaN),
    );
    return this.cachedNumbers;
  }

  /** What identifies a row's cell on an axis: trimmed, and a country by its ISO code. */
  label(row: number): string {
    const text = this.cell(row).trim();
    return this.kind === 'country' ? (countryCode(text) ?? text) : text;
  }

  /**
   * Where each row's cell stands among all the column's different cells in ascending order; 0 where nothing is known.
   * Sorting rows by these numbers is quick whatever the cells are, and different words are compared only once.
   */
  ranks(locale: string): Uint32Array {
    this.cachedRanks ??= this.kind === 'number' ? this.numberRanks() : this.wordRanks(locale);
    return this.cachedRanks;
  }

  private numberRanks(): Uint32Array {
    const different = Float64Array.from(new Set(this.numbers)).sort();
    const ranks = new Map<number, number>();
    // Typed arrays sort what is not a number last.
    different.forEach((value, index) => ranks.set(value, Number.isNaN(value) ? 0 : index + 1));
    return Uint32Array.from(this.numbers, (value) => ranks.get(value) ?? 0);
  }

  private wordRanks(locale: string): Uint32Array {
    const collator = new Intl.Collator(locale, {numeric: true, sensitivity: 'base'});
    const different = [...new Set(this.cells())].filter((cell) => !isMissing(cell, this.missingValues));
    const isDate = this.kind === 'date';
    different.sort(isDate ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : collator.compare);
    const ranks = new Map<string, number>();
    let rank = 0;
    different.forEach((cell, index) => {
      const before = different[index - 1];
      if (before === undefined || isDate || collator.compare(before, cell) !== 0) rank += 1;
      ranks.set(cell, rank);
    });
    return Uint32Array.from({length: this.rows.length}, (_, row) => ranks.get(this.cell(row)) ?? 0);
  }

  private *cells(): Generator<string> {
    for (let row = 0; row < this.rows.length; row++) yield this.cell(row);
  }
}
