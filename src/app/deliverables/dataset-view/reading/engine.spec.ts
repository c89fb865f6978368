import * as v from 'valibot';
import {tableSchemaSchema} from '@model/datasets/table-schema';
import {NOTHING_ASKED} from '@model/datasets/question';
import {TableEngine} from './engine';

const FILE = 'country,tests\nBE,10\nIT,x\nAT,3\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const SCHEMA = v.parse(tableSchemaSchema, {
  fields: [
    {name: 'country', title: 'Country'},
    {name: 'tests', type: 'integer', title: 'Tests'},
  ],
});

describe('The engine behind a dataset’s view', () => {
  it('shows rows as they arrive, before the file is read to its end', () => {
    const engine = new TableEngine(undefined, 'en');
    engine.read(bytes(FILE.slice(0, 20)));
    expect(engine.rowsOf({selection: NOTHING_ASKED, from: 0, count: 10})).toEqual({
      total: 1,
      from: 0,
      rows: [{place: 0, cells: ['BE', '10']}],
    });
    expect(engine.statistics({selection: NOTHING_ASKED, column: 'tests'})).toBeUndefined();
  });

  it('checks the table against its dictionary, and calls its columns as that does', () => {
    const engine = new TableEngine(SCHEMA, 'en');
    engine.read(bytes(FILE));
    const {columns, findings, schema} = engine.end();
    expect(columns.map(({title, kind}) => [title, kind])).toEqual([
      ['Country', 'country'],
      ['Tests', 'number'],
    ]);
    expect(findings?.errors.map(({row, column, rule}) => [row, column, rule])).toEqual([
      [2, 'tests', 'type'],
    ]);
    expect(schema).toBe(SCHEMA);
  });

  it('finds out by itself what a table without a dictionary holds, and checks nothing', () => {
    const engine = new TableEngine(undefined, 'en');
    engine.read(bytes(FILE));
    const {findings, schema} = engine.end();
    expect(findings).toBeUndefined();
    expect(schema.fields.map(({name, type}) => [name, type])).toEqual([
      ['country', 'string'],
      ['tests', 'string'],
    ]);
  });

  it('gives a window of the rows that are asked for, in the order that is asked for', () => {
    const engine = new TableEngine(SCHEMA, 'en');
    engine.read(bytes(FILE));
    engine.end();
    const order = {column: 'tests', direction: 'ascending'} as const;
    const answer = engine.rowsOf({selection: {...NOTHING_ASKED, order}, from: 1, count: 5});
    expect([answer.total, answer.rows.map(({place}) => place)]).toEqual([3, [0, 1]]);
  });
});
