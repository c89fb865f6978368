import Papa from 'papaparse';
import {freeId, readTable, tableText, withTable} from './figure-writing';

const columns = ['Group', 'Participants'];
const rows = [{cells: ['Geneticists', 28]}, {cells: ['Oncologists', 1.5]}];

describe('The table of a figure, as an editor writes it', () => {
  it('is pasted from a spreadsheet, or written with semicolons or commas', () => {
    for (const sign of ['\t', ';', ',']) {
      const text = `Group${sign}Participants\nGeneticists${sign}28\n\nOncologists${sign} 1.5\n`;
      expect(readTable(Papa, text)).withContext(sign).toEqual({columns, rows});
    }
  });

  it('reads as it was told', () => {
    for (const table of [
      {columns, rows},
      {columns: ['a; b', 'c "d"'], rows: [{cells: ['x\ty', 'z, z']}]},
    ]) {
      expect(readTable(Papa, tableText(Papa, table))).toEqual(table);
    }
    expect(tableText(Papa, {})).toBe('');
    expect(readTable(Papa, '')).toEqual({columns: [], rows: []});
  });

  it('takes for a number what is written as one, and nothing else', () => {
    const cellsOf = (text: string) => readTable(Papa, `a;b\n${text}`).rows[0]?.cells;
    expect(cellsOf('0;-12.50')).toEqual([0, -12.5]);
    expect(cellsOf('007;1e3')).toEqual(['007', '1e3']);
    expect(cellsOf('12,5;')).toEqual(['12,5', '']);
  });

  it('is as wide as its columns: what is missing is empty, what is too much is kept to be seen', () => {
    expect(readTable(Papa, 'a\tb\t\t\nx\ny\t1\t\t').rows).toEqual([{cells: ['x', '']}, {cells: ['y', 1]}]);
    expect(readTable(Papa, 'a\tb\nx\t1\tmore').rows).toEqual([{cells: ['x', 1, 'more']}]);
  });
});

describe('A figure with another table', () => {
  const only = [{column: 'Group', values: ['Geneticists']}];
  const figure = {
    id: 'panel',
    columns,
    rows,
    views: [{id: 'all', label: 'Group', value: 'Participants', only}],
  };

  it('keeps its charts on a column that got another name', () => {
    const renamed = withTable(figure, {columns: ['Groups', 'Participants'], rows});
    expect(renamed.views).toEqual([
      {id: 'all', label: 'Groups', value: 'Participants', only: [{...only[0], column: 'Groups'}]},
    ]);
  });

  it('leaves them as they are where columns came or went', () => {
    expect(withTable(figure, {columns: ['Groups', 'Year', 'Participants'], rows}).views).toEqual(
      figure.views,
    );
  });

  it('has none where nothing is written', () => {
    expect(withTable(figure, {columns: [], rows: []})).toEqual({id: 'panel', views: figure.views});
  });
});

describe('An id nobody sees', () => {
  it('is the first that is free', () => {
    expect(freeId('chart', [])).toBe('chart-1');
    expect(freeId('chart', ['chart-1', undefined, 'other', 'chart-2'])).toBe('chart-3');
  });
});
