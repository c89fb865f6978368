import {isNumeric, sortRows, tableOf} from './table';

describe('a table read from a file', () => {
  it('is made rectangular and says how many rows were not', () => {
    const table = tableOf([['a ', 'b'], ['1'], ['1', '2', '3'], ['1', '2']]);
    expect(table.columns).toEqual(['a', 'b', '']);
    expect(table.rows).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', ''],
    ]);
    expect(table.ragged).toBe(2);
  });

  it('may be empty', () => {
    expect(tableOf([])).toEqual({columns: [], rows: [], ragged: 0});
  });

  it('sorts numbers by value, with separators and percent signs', () => {
    const rows = [['10'], ['9.5'], ['1,200'], ['-3']];
    expect(sortRows(rows, 0, 'ascending', 'en').map(String)).toEqual(['-3', '9.5', '10', '1,200']);
    expect(sortRows(rows, 0, 'descending', 'en').map(String)).toEqual(['1,200', '10', '9.5', '-3']);
    expect(isNumeric([['12 %'], ['3.5%']], 0)).toBeTrue();
  });

  it('sorts words by the rules of the language', () => {
    const rows = [['Österreich'], ['Zypern'], ['Polen']];
    expect(sortRows(rows, 0, 'ascending', 'de').map(String)).toEqual(['Österreich', 'Polen', 'Zypern']);
  });

  it('keeps empty cells last in both directions', () => {
    const rows = [[''], ['b'], ['a']];
    expect(sortRows(rows, 0, 'ascending', 'en').map(String)).toEqual(['a', 'b', '']);
    expect(sortRows(rows, 0, 'descending', 'en').map(String)).toEqual(['b', 'a', '']);
  });

  it('takes a column with one word in it for words', () => {
    expect(isNumeric([['1'], ['n/a']], 0)).toBeFalse();
    expect(isNumeric([[''], ['']], 0)).toBeFalse();
    expect(isNumeric([['.'], ['-']], 0)).toBeFalse();
  });
});
