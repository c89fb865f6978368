import type {TableField} from './table-schema';
import {type ColumnKind, countryCode, isMissing, kindOfCells, kindOfField, numberOf} from './values';

/** A column as numbers: each row has the place of its label among the different ones, and 0 where nothing is known. */
export interface Encoded {
  readonly codes: Uint32Array;
  /** What identifies a cell on an axis: trimmed, and a country by its ISO code. The first stands for nothing. */
  readonly labels: readonly string[];
}

/** A column of a dataset, with what makes it quick to sort and to count: computed once, when it is first asked for. */
export class Column {
  private cachedKind: ColumnKind | undefined;
  private cachedEncoding: Encoded | undefined;
  private cachedNumbers: Float64Array | undefined;
  private cachedRanks: Uint32Array | undefined;

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

  get kind(): ColumnKind {
    const described = this.field && kindOfField(this.field);
    this.cachedKind ??= described ?? kindOfCells(this.name, this.cells(), this.missingValues);
    return this.cachedKind;
  }

  /** Every different cell is looked at once, however often it stands in the column. */
  get encoded(): Encoded {
    this.cachedEncoding ??= this.encode();
    return this.cachedEncoding;
  }

  /** The number of each row; not a number where there is none. */
  get numbers(): Float64Array {
    const {codes, labels} = this.encoded;
    const values = this.cachedNumbers ? [] : labels.map((label) => numberOf(label, this.field) ?? Number.NaN);
    this.cachedNumbers ??= Float64Array.from(codes, (code) => values[code] ?? Number.NaN);
    return this.cachedNumbers;
  }

  /**
   * Where each row's cell stands among all the column's different cells in ascending order; 0 where nothing is known.
   * Sorting rows by these numbers is quick whatever the cells are, and different words are compared only once.
   */
  ranks(locale: string): Uint32Array {
    if (!this.cachedRanks) {
      const {codes, labels} = this.encoded;
      const ranks = ranksOf(labels, this.comparison(labels, locale));
      // What is no number among numbers has no place between them: it comes last, with what is missing.
      if (this.kind === 'number') {
        labels.forEach((text, code) => numberOf(text, this.field) ?? (ranks[code] = 0));
      }
      this.cachedRanks = Uint32Array.from(codes, (code) => ranks[code] ?? 0);
    }
    return this.cachedRanks;
  }

  /** How two labels are compared, by their places. */
  private comparison(labels: readonly string[], locale: string): (a: number, b: number) => number {
    const label = (code: number) => labels[code] ?? '';
    if (this.kind === 'number') {
      const values = Float64Array.from(labels, (text) => numberOf(text, this.field) ?? -Infinity);
      const value = (code: number) => values[code] ?? -Infinity;
      return (a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0);
    }
    // Dates in ISO 8601 sort as text does.
    if (this.kind === 'date') return (a, b) => (label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : 0);
    const {compare} = new Intl.Collator(locale, {sensitivity: 'base'});
    return (a, b) => compare(label(a), label(b));
  }

  private encode(): Encoded {
    const codes = new Uint32Array(this.rows.length);
    const labels = [''];
    const byCell = new Map<string, number>();
    const byLabel = new Map<string, number>();
    const isCountry = this.kind === 'country';
    for (let row = 0; row < codes.length; row++) {
      const cell = this.cell(row);
      let code = byCell.get(cell);
      if (code === undefined) {
        const text = cell.trim();
        const label = isCountry ? (countryCode(text) ?? text) : text;
        code = isMissing(cell, this.missingValues) ? 0 : (byLabel.get(label) ?? labels.push(label) - 1);
        if (code > 0) byLabel.set(label, code);
        byCell.set(cell, code);
      }
      codes[row] = code;
    }
    return {codes, labels};
  }

  private *cells(): Generator<string> {
    for (let row = 0; row < this.rows.length; row++) yield this.cell(row);
  }
}

/** The rank of each label, by its place. Labels that compare as equal share one. */
function ranksOf(labels: readonly string[], compare: (a: number, b: number) => number): Uint32Array {
  const sorted = Uint32Array.from({length: labels.length - 1}, (_, index) => index + 1).sort(compare);
  const ranks = new Uint32Array(labels.length);
  let rank = 0;
  sorted.forEach((code, index) => {
    const before = sorted[index - 1];
    if (before === undefined || compare(before, code) !== 0) rank += 1;
    ranks[code] = rank;
  });
  return ranks;
}
