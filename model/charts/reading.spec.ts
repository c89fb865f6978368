import {binOf, binsOf} from './bins';
import type {ChartTable} from './chart';
import {orderedRows} from './order';
import {stepOf, walk} from './steps';
import {cellWords, rowWords, shortNumber, type Wording} from './words';

const NAMES: Readonly<Record<string, string>> = {AT: 'Österreich', PL: 'Polen', CY: 'Zypern'};
const wording: Wording = {locale: 'de', country: (code) => NAMES[code] ?? code};
const english: Wording = {...wording, locale: 'en'};

const TABLE: ChartTable = {
  columns: [
    {label: 'Country', type: 'country'},
    {label: 'Since', type: 'date'},
    {label: 'Share', type: 'percent'},
    {label: 'Cases', type: 'number'},
  ],
  rows: [
    ['CY', '2024-10', 9.5, 1200],
    ['AT', undefined, 10, undefined],
    ['PL', '2023', undefined, 1200],
  ],
};

describe('The words of a chart', () => {
  it('are those of the reader’s language', () => {
    expect(cellWords(1234.5, 'number', english)).toBe('1,234.5');
    expect(cellWords(1234.5, 'number', wording)).toBe('1.234,5');
    expect(cellWords('2024-10', 'date', english)).toBe('October 2024');
    expect(cellWords('AT', 'country', wording)).toBe('Österreich');
    expect(shortNumber(530_000, 'number', 'en')).toBe('530K');
    expect(shortNumber(13.8, 'percent', 'en')).toBe('13.8 %');
  });

  it('leave a cell as it is that does not hold what its column says', () => {
    expect(cellWords('last spring', 'date', english)).toBe('last spring');
    expect(cellWords('Belgium', 'country', english)).toBe('Belgium');
    expect(cellWords('n/a', 'number', english)).toBe('n/a');
  });

  it('announce a row: what it is about, then its numbers by name, and nothing of what is not known', () => {
    expect(rowWords(TABLE, 0, english)).toBe('Zypern, October 2024. Share: 9.5 %, Cases: 1,200');
    expect(rowWords(TABLE, 1, english)).toBe('Österreich. Share: 10 %');
    expect(rowWords(TABLE, 9, english)).toBe('');
  });
});

describe('The order of a chart’s table', () => {
  const first = (column: number, direction: 'ascending' | 'descending') =>
    orderedRows(TABLE, {column, direction}, wording).map((row) => TABLE.rows[row]?.[0]);

  it('is its own until somebody asks for another', () => {
    expect(orderedRows(TABLE, undefined, wording)).toEqual([0, 1, 2]);
  });

  it('goes by what a reader sees: countries by their names, dates and numbers by value', () => {
    expect(first(0, 'ascending')).toEqual(['AT', 'PL', 'CY']);
    expect(first(1, 'ascending')).toEqual(['PL', 'CY', 'AT']);
    expect(first(2, 'descending')).toEqual(['AT', 'CY', 'PL']);
  });

  it('keeps empty cells last, and equal rows as they were', () => {
    expect(first(3, 'ascending')).toEqual(['CY', 'PL', 'AT']);
    expect(first(3, 'descending')).toEqual(['CY', 'PL', 'AT']);
  });
});

describe('The shades of a map', () => {
  it('are one for each value where there are few', () => {
    expect(binsOf([3, 1, 1, 2])).toEqual([
      {from: 1, to: 1},
      {from: 2, to: 2},
      {from: 3, to: 3},
    ]);
    expect(binsOf([])).toEqual([]);
  });

  it('hold about as many values each, all of them, and never part equal ones', () => {
    const values = [1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 90, 1000];
    const bins = binsOf(values, 4);
    expect(bins.length).toBeLessThanOrEqual(4);
    expect(values.every((value) => binOf(value, bins) >= 0)).toBeTrue();
    for (const [index, {from}] of bins.entries()) {
      if (index > 0) expect(from).toBeGreaterThan(bins[index - 1]?.to ?? Infinity);
    }
    expect(binOf(2000, bins)).toBe(-1);
  });
});

describe('The keyboard in a chart', () => {
  const counts = [3, 0, 2];

  it('begins at the first mark, and walks along a series to its ends', () => {
    expect(walk(undefined, 'next', counts)).toEqual({series: 0, mark: 0});
    expect(walk({series: 0, mark: 0}, 'next', counts)).toEqual({series: 0, mark: 1});
    expect(walk({series: 0, mark: 2}, 'next', counts)).toEqual({series: 0, mark: 2});
    expect(walk({series: 0, mark: 0}, 'previous', counts)).toEqual({series: 0, mark: 0});
    expect(walk({series: 0, mark: 1}, 'last', counts)).toEqual({series: 0, mark: 2});
  });

  it('goes across to the next series that has marks, and stays where there is none', () => {
    expect(walk({series: 0, mark: 2}, 'across', counts)).toEqual({series: 2, mark: 1});
    expect(walk({series: 2, mark: 1}, 'across', counts)).toEqual({series: 2, mark: 1});
    expect(walk({series: 2, mark: 0}, 'back', counts)).toEqual({series: 0, mark: 0});
  });

  it('walks the only series by all arrows, and an empty chart by none', () => {
    expect(walk({series: 0, mark: 0}, 'across', [4])).toEqual({series: 0, mark: 1});
    expect(walk({series: 0, mark: 1}, 'back', [4])).toEqual({series: 0, mark: 0});
    expect(walk(undefined, 'next', [0, 0])).toBeUndefined();
  });

  it('turns its arrows where marks stand below one another, and leaves other keys alone', () => {
    expect(stepOf('ArrowRight', false)).toBe('next');
    expect(stepOf('ArrowDown', true)).toBe('next');
    expect(stepOf('ArrowRight', true)).toBe('across');
    expect(stepOf('Tab', false)).toBeUndefined();
    expect(stepOf('constructor', false)).toBeUndefined();
  });
});
