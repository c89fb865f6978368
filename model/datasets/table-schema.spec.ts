import {readFileSync} from 'node:fs';
import * as v from 'valibot';
import {tableSchemaSchema, tablesSchema, writeTableSchema} from './table-schema';

const SEEDED = 'content/files/genetic-counselling-eu27/genetic-counselling-eu27.schema.json';

describe('A data dictionary', () => {
  const accepts = (schema: unknown) => v.is(tableSchemaSchema, schema);
  const field = (more: object) => ({fields: [{name: 'a', ...more}]});

  it('is read as other tools write it, and written so that they read it', () => {
    const schema = v.parse(tableSchemaSchema, JSON.parse(readFileSync(SEEDED, 'utf8')));
    expect(schema.fields.map(({name}) => name)).toEqual(['indicator', 'member_states', 'of_total', 'source']);
    expect(v.parse(tableSchemaSchema, JSON.parse(writeTableSchema(schema)))).toEqual(schema);
    expect(JSON.parse(writeTableSchema(schema))).toEqual(JSON.parse(readFileSync(SEEDED, 'utf8')));
  });

  it('takes a column for text where it says nothing else', () => {
    expect(v.parse(tableSchemaSchema, field({})).fields[0]?.type).toBe('string');
  });

  it('refuses a type that the portal cannot check, and names those it can', () => {
    expect(accepts(field({type: 'year'}))).toBeTrue();
    const refused = v.safeParse(tableSchemaSchema, field({type: 'geopoint'}));
    expect(refused.issues?.[0]?.message).toContain('integer, number');
  });

  it('names each column once, and in its key only columns that it describes', () => {
    expect(accepts({fields: [{name: 'a'}, {name: 'b'}], primaryKey: ['a', 'b']})).toBeTrue();
    expect(accepts({fields: [{name: 'a'}, {name: 'a'}]})).toBeFalse();
    expect(accepts({fields: [{name: 'a'}], primaryKey: 'b'})).toBeFalse();
    expect(accepts({fields: []})).toBeFalse();
  });

  it('keeps a key of one column as a list', () => {
    expect(v.parse(tableSchemaSchema, {...field({}), primaryKey: 'a'}).primaryKey).toEqual(['a']);
  });

  it('refuses a pattern that is no regular expression', () => {
    expect(accepts(field({constraints: {pattern: '[A-Z]{2}'}}))).toBeTrue();
    expect(accepts(field({constraints: {pattern: '[A-Z'}}))).toBeFalse();
  });
});

describe('The dictionaries of an outcome', () => {
  const table = (file: string, description = 'x') => ({file, schema: {fields: [{name: 'a', description}]}});

  it('are one for each file', () => {
    expect(v.is(tablesSchema, [table('a.csv'), table('b.csv')])).toBeTrue();
    expect(v.is(tablesSchema, [table('a.csv'), table('a.csv')])).toBeFalse();
  });

  it('leave room for the rest of the record', () => {
    const fields = (length: number) =>
      Array.from({length: 199}, (_, i) => ({name: `c${i}`, description: 'x'.repeat(length)}));
    const tables = (length: number) => [
      {file: 'a.csv', schema: {fields: fields(length)}},
      {file: 'b.csv', schema: {fields: fields(length)}},
    ];
    expect(v.is(tablesSchema, tables(100))).toBeTrue();
    expect(v.is(tablesSchema, tables(1000))).toBeFalse();
  });
});
