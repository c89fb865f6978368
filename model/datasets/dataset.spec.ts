import {aggregate, plotData} from './aggregate';
import {Dataset} from './dataset';
import {inferSchema} from './infer';
import type {Plot, Selection} from './question';
import {medianOf, statisticsOf, sumOf} from './statistics';
import type {TableSchema} from './table-schema';

const HEADER = ['country', 'year', 'tests', 'note'];
const ROWS = [
  ['BE', '2023', '10', 'pilot'],
  ['EL', '2022', '9.5', ''],
  ['AT', '2023', 'n/a', 'Österreich'],
  ['BE', '2022', '-3', 'Zypern'],
  ['IT', '2024', '1e2', 'pilot, again'],
  ['', '2024', '7', 'olive'],
];

const dataset = (rows = ROWS, schema?: TableSchema) => new Dataset(HEADER, rows, schema, 'en');
const select = (selection: Partial<Selection>, from = dataset()) => [
  ...from.select({search: '', filters: [], ...selection}),
];
const everything = (of = dataset()) => of.select({search: '', filters: []});

describe('A dataset', () => {
  it('knows what its columns hold by their cells and names', () => {
    expect(dataset().columns.map(({kind}) => kind)).toEqual(['country', 'date', 'number', 'text']);
  });

  it('takes its dictionary’s word for it', () => {
    const schema: TableSchema = {
      fields: [
        {name: 'year', type: 'integer'},
        {name: 'tests', type: 'string'},
      ],
      missingValues: ['', 'pilot'],
    };
    const described = dataset(ROWS, schema);
    expect(described.column('year')?.kind).toBe('number');
    expect(described.column('tests')?.kind).toBe('text');
    expect(described.column('note')?.encoded.codes[0]).toBe(0);
    expect(dataset().column('note')?.encoded.codes[0]).toBe(1);
  });

  it('sorts numbers by value, words by the language, and keeps what is missing last both ways', () => {
    expect(select({order: {column: 'tests', direction: 'ascending'}})).toEqual([3, 5, 1, 0, 4, 2]);
    expect(select({order: {column: 'tests', direction: 'descending'}})).toEqual([4, 0, 1, 5, 3, 2]);
    expect(select({order: {column: 'note', direction: 'ascending'}})).toEqual([5, 2, 0, 4, 3, 1]);
    expect(select({order: {column: 'country', direction: 'descending'}}).at(-1)).toBe(5);
  });

  it('keeps equal rows as they stand in the file, and all rows for a column that is not there', () => {
    expect(select({order: {column: 'year', direction: 'ascending'}})).toEqual([1, 3, 0, 2, 4, 5]);
    expect(select({order: {column: 'year', direction: 'descending'}})).toEqual([4, 5, 0, 2, 1, 3]);
    expect(select({order: {column: 'nowhere', direction: 'ascending'}})).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('sorts as comparing every two rows does', () => {
    const rows = Array.from({length: 500}, (_, i) => [
      ['BE', 'AT', 'IT', ''][i % 4] ?? '',
      String(2000 + ((i * 7) % 30)),
      i % 11 === 0 ? '' : String((i * 7919) % 503),
      `w${(i * 31) % 97}`,
    ]);
    const many = dataset(rows);
    for (const [at, column] of HEADER.entries()) {
      const isNumber = column === 'tests';
      const {compare} = new Intl.Collator('en', {sensitivity: 'base'});
      const expected = [...rows.keys()].sort((a, b) => {
        const [left, right] = [rows[a]?.[at] ?? '', rows[b]?.[at] ?? ''];
        if (left === '' || right === '') return Number(left === '') - Number(right === '') || a - b;
        return (isNumber ? Number(left) - Number(right) : compare(left, right)) || a - b;
      });
      expect(select({order: {column, direction: 'ascending'}}, many))
        .withContext(column)
        .toEqual(expected);
    }
  });

  it('finds rows that hold each of the words somewhere, whatever their case', () => {
    expect(select({search: 'PILOT it'})).toEqual([4]);
    expect(select({search: 'österreich'})).toEqual([2]);
    expect(select({search: 'pilot nowhere'})).toEqual([]);
  });

  it('keeps rows that meet every condition', () => {
    expect(select({filters: [{column: 'note', words: 'pilot'}]})).toEqual([0, 4]);
    expect(select({filters: [{column: 'tests', from: '7', to: '10'}]})).toEqual([0, 1, 5]);
    expect(select({filters: [{column: 'tests', from: '10'}]})).toEqual([0, 4]);
    expect(select({filters: [{column: 'year', to: '2022'}]})).toEqual([1, 3]);
    expect(
      select({
        filters: [
          {column: 'year', from: '2023'},
          {column: 'note', words: 'again'},
        ],
      }),
    ).toEqual([4]);
    expect(select({filters: [{column: 'nowhere', words: 'x'}]}).length).toBe(6);
  });
});

describe('The statistics of a column', () => {
  const of = (name: string) => statisticsOf(dataset(), name, everything());

  it('are of its numbers, without those that are missing', () => {
    expect(of('tests')).toEqual({
      name: 'tests',
      kind: 'number',
      filled: 5,
      missing: 1,
      different: 5,
      numbers: {min: -3, max: 100, mean: 24.7, median: 9.5, sum: 123.5},
    });
  });

  it('are of its dates, or of its most frequent words', () => {
    expect(of('year')?.span).toEqual({from: '2022', to: '2024'});
    expect(of('country')?.top?.[0]).toEqual({value: 'BE', count: 2});
    expect(of('country')?.top?.map(({value}) => value)).toContain('GR');
    expect(of('country')?.missing).toBe(1);
  });

  it('are of the rows that are asked for alone', () => {
    expect(statisticsOf(dataset(), 'tests', Uint32Array.of(0, 1))?.numbers?.sum).toBe(19.5);
    expect(statisticsOf(dataset(), 'tests', Uint32Array.of(2))).toEqual(
      jasmine.objectContaining({filled: 0, missing: 1}),
    );
    expect(of('nowhere')).toBeUndefined();
  });

  it('add up without drifting', () => {
    expect(sumOf(Array.from({length: 10}, () => 0.1))).toBe(1);
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    expect([medianOf([1, 2, 4]), medianOf([1, 2, 4, 8])]).toEqual([2, 3]);
  });
});

describe('What is drawn of a dataset', () => {
  const draw = (plot: Partial<Plot>) =>
    plotData(dataset(), {kind: 'bar', x: 'country', of: 'sum', ...plot}, everything(), {value: 'Tests'});

  it('is each label’s numbers made one, the largest first', () => {
    expect(draw({y: 'tests'})?.table).toEqual({
      columns: [
        {label: 'country', type: 'country'},
        {label: 'Tests', type: 'number'},
      ],
      rows: [
        ['IT', 100],
        ['GR', 9.5],
        ['BE', 7],
      ],
    });
  });

  it('is how many rows there are, where no number is asked for', () => {
    expect(draw({})?.table.rows).toEqual([
      ['BE', 2],
      ['AT', 1],
      ['GR', 1],
      ['IT', 1],
    ]);
  });

  it('keeps what has an order in it', () => {
    expect(draw({x: 'year', kind: 'line'})?.table.rows).toEqual([
      ['2022', 2],
      ['2023', 2],
      ['2024', 2],
    ]);
  });

  it('may be parted into series', () => {
    expect(draw({x: 'year', by: 'country'})?.table.rows).toContain(['2022', 'GR', 1]);
    expect(draw({x: 'year', by: 'country'})?.table.columns.map(({label}) => label)).toEqual([
      'year',
      'country',
      'Tests',
    ]);
  });

  it('equals a count by hand, for every function', () => {
    const values = [4, 1, 3, 2];
    expect(
      ['count', 'sum', 'mean', 'median', 'min', 'max'].map((name) => aggregate(values, name as Plot['of'])),
    ).toEqual([4, 10, 2.5, 2.5, 1, 4]);
  });

  it('draws as many bars as can be told apart, of numbers the largest in their own order', () => {
    const many = dataset(Array.from({length: 1000}, (_, i) => ['BE', '2024', String(i), 'x']));
    const plot: Plot = {kind: 'bar', x: 'tests', y: 'tests', of: 'sum'};
    const {table, leftOut} = plotData(many, plot, everything(many), {value: ''}) ?? {};
    expect([table?.rows.length, table?.rows[0]?.[0], table?.rows.at(-1)?.[0]]).toEqual([150, '850', '999']);
    expect(leftOut).toEqual({labels: 850, series: 0, points: 0});
  });

  it('draws a sample of a line that has more points than a drawing is quick with', () => {
    const many = dataset(Array.from({length: 9000}, (_, i) => ['BE', '2024', String(i), 'x']));
    const plot: Plot = {kind: 'line', x: 'tests', y: 'tests', of: 'sum'};
    const {table, leftOut} = plotData(many, plot, everything(many), {value: ''}) ?? {};
    expect([table?.rows.length, table?.rows[1]]).toEqual([3000, [3, 3]]);
    expect(leftOut).toEqual({labels: 0, series: 0, points: 6000});
    const few = dataset(Array.from({length: 3000}, (_, i) => ['BE', '2024', String(i), 'x']));
    expect(plotData(few, plot, everything(few), {value: ''})?.leftOut.points).toBe(0);
  });

  it('is every row with two numbers, as points', () => {
    const table = draw({kind: 'scatter', x: 'tests', y: 'year'})?.table;
    expect(table?.rows.length).toBe(5);
    expect(table?.rows[1]).toEqual([9.5, 2022]);
  });

  it('is a sample where there are more points than a drawing is quick with, and says how many are left out', () => {
    const rows = Array.from({length: 9000}, (_, i) => ['BE', String(i), String(i), '']);
    const many = dataset(rows);
    const plot: Plot = {kind: 'scatter', x: 'year', y: 'tests', of: 'count'};
    const {table, leftOut} = plotData(many, plot, everything(many), {value: ''}) ?? {};
    expect([table?.rows.length, leftOut?.points]).toEqual([3000, 6000]);
    expect(table?.rows.at(-1)).toEqual([8997, 8997]);
  });

  it('says how many labels are left out', () => {
    const rows = Array.from({length: 100}, (_, i) => ['', '2024', '1', `word ${i}`]);
    const many = dataset(rows);
    const {table, leftOut} =
      plotData(many, {kind: 'bar', x: 'note', of: 'count'}, everything(many), {value: ''}) ?? {};
    expect([table?.rows.length, leftOut?.labels]).toEqual([60, 40]);
  });

  it('is nothing where the address names a column that is not there', () => {
    expect(draw({x: 'nowhere'})).toBeUndefined();
    expect(draw({y: 'nowhere'})).toBeUndefined();
    expect(draw({by: 'nowhere'})).toBeDefined();
  });
});

describe('A first dictionary', () => {
  it('has the names and types that the cells show', () => {
    const found = inferSchema(
      new Dataset(
        ['id', 'share', 'day', 'month', 'word'],
        [
          ['1', '0.5', '2024-01-31', '2024-01', 'n/a'],
          ['2', '', '2024-02-01', '2024-02', '7'],
        ],
        undefined,
        'en',
      ),
    );
    expect(found.fields).toEqual([
      {name: 'id', type: 'integer', constraints: {required: true}},
      {name: 'share', type: 'number'},
      {name: 'day', type: 'date', constraints: {required: true}},
      {name: 'month', type: 'yearmonth', constraints: {required: true}},
      {name: 'word', type: 'string', constraints: {required: true}},
    ]);
  });
});
