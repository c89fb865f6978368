import * as v from 'valibot';
import {chartOfView, figureSchema, figuresSchema} from './figure';

const figure = {
  id: 'burden',
  title: 'Burden',
  year: '2020',
  sources: [{label: 'A journal', url: 'https://example.org/'}],
  licenceNote: 'Not confirmed.',
  columns: ['Measure', 'Cancer', 'Estimate'],
  rows: [
    {cells: ['New cases', 'Lung', 480_000]},
    {cells: ['Deaths', 'Lung', 380_000]},
    {cells: ['Deaths', 'Breast', 140_000]},
  ],
  views: [{id: 'deaths', title: 'Deaths', takeaway: 'Lung first.', label: 'Cancer', value: 'Estimate'}],
};
const read = v.parse(figureSchema, figure);
const view = (more: object) =>
  ({...v.parse(figureSchema, figure).views[0], ...more}) as (typeof read.views)[0];

describe('A figure by others', () => {
  it('names its source, its year and what is known of its licence', () => {
    expect(v.is(figureSchema, figure)).toBeTrue();
    for (const missing of ['sources', 'year', 'licenceNote', 'views']) {
      expect(v.is(figureSchema, {...figure, [missing]: undefined}))
        .withContext(missing)
        .toBeFalse();
    }
    expect(v.is(figureSchema, {...figure, sources: []})).toBeFalse();
  });

  it('has an id that no other has', () => {
    expect(v.is(figuresSchema, [figure, {...figure, id: 'other'}])).toBeTrue();
    expect(v.is(figuresSchema, [figure, figure])).toBeFalse();
  });

  it('is drawn from its own rows: those a view asks for, in their order', () => {
    const chart = chartOfView(read, view({only: [{column: 'Measure', values: ['Deaths']}]}));
    expect(chart?.table.rows).toEqual([
      ['Lung', 380_000],
      ['Breast', 140_000],
    ]);
    expect(chart?.table.columns).toEqual([
      {label: 'Cancer', type: 'text'},
      {label: 'Estimate', type: 'number'},
    ]);
  });

  it('may have series, and shares of a hundred', () => {
    const chart = chartOfView(read, view({series: 'Measure', percent: true}));
    expect(chart?.series).toBe(1);
    expect(chart?.table.columns[2]?.type).toBe('percent');
    expect(chart?.table.rows.length).toBe(3);
  });

  it('draws nothing where a view names a column that is not there', () => {
    expect(chartOfView(read, view({value: 'Count'}))).toBeUndefined();
    expect(chartOfView(read, view({value: 'Estimate'}))).toBeDefined();
  });
});
