import type {Figure} from './figure';
import {figureFlaws} from './figure-flaws';

const figure: Figure = {
  ...{id: 'panel', title: 'Panel', year: '2026', licenceNote: 'Open.'},
  sources: [{label: 'A journal', url: 'https://example.org/'}],
  columns: ['Group', 'Part', 'Share'],
  rows: [{cells: ['Geneticists', 'A', 28]}, {cells: ['Oncologists', 'B', 'unknown']}],
  views: [{id: 'all', title: 'All', takeaway: 'Geneticists.', label: 'Group', value: 'Share'}],
};
const view = figure.views[0] as Figure['views'][number];
const drawn = (more: Partial<typeof view>) => figureFlaws([{...figure, views: [{...view, ...more}]}]);

describe('What is wrong in a figure', () => {
  it('is nothing where all its parts belong together', () => {
    expect(figureFlaws([figure])).toEqual([]);
    expect(drawn({series: 'Part', only: [{column: 'Part', values: ['A']}]})).toEqual([]);
  });

  it('is a chart of a column that is not there', () => {
    expect(drawn({label: 'Who'})).toEqual(['figures.0.views.0.label: There is no column “Who”.']);
    expect(drawn({series: 'Who'})).toEqual(['figures.0.views.0.series: There is no column “Who”.']);
    expect(drawn({only: [{column: 'Who', values: ['A']}]})).toEqual([
      'figures.0.views.0.only.0.column: There is no column “Who”.',
    ]);
  });

  it('is a chart without a number', () => {
    const words = 'figures.0.views.0.value: No row of this chart has a number in this column.';
    expect(drawn({value: 'Part'})).toEqual([words]);
    expect(drawn({only: [{column: 'Part', values: ['B']}]})).toEqual([words]);
  });

  it('is a table that does not hold together', () => {
    const twice = {...figure, columns: ['Group', 'Group', 'Share']};
    expect(figureFlaws([twice])).toEqual(['figures.0.columns: Two columns have the same name.']);
    const long = {...figure, rows: [...figure.rows, {cells: ['a', 'b', 1, 'c']}]};
    expect(figureFlaws([long])).toEqual(['figures.0.rows: Row 3 has more cells than there are columns.']);
  });

  it('is a second chart at the same place of the page, be it another figure’s', () => {
    expect(figureFlaws([figure, {...figure, id: 'b', views: [{...view, id: 'other'}]}])).toEqual([]);
    expect(figureFlaws([figure, {...figure, id: 'b'}])).toEqual([
      'figures.0.views.0.id: Another chart has this id.',
      'figures.1.views.0.id: Another chart has this id.',
    ]);
  });
});
