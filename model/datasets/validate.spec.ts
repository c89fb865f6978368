import * as v from 'valibot';
import {fieldSchema, tableSchemaSchema} from './table-schema';
import {brokenRule, Validator} from './validate';

const field = (more: object) => v.parse(fieldSchema, {name: 'a', ...more});
const rule = (cell: string, more: object) => brokenRule(cell, field(more))?.rule;

describe('A cell', () => {
  const TYPES: readonly [type: string, good: readonly string[], bad: readonly string[]][] = [
    ['integer', ['0', '-7', '+12'], ['1.5', '1e3', 'x', '1,000']],
    ['number', ['1.5', '-.5', '1e3', '7'], ['1,5', 'x', '--1']],
    ['boolean', ['true', 'FALSE', '0'], ['yes', '2']],
    ['date', ['2024-02-29'], ['2023-02-29', '29.02.2024', '2024-02']],
    ['datetime', ['2024-02-29T10:00:00Z'], ['2024-02-29', '2023-02-29T10:00:00Z']],
    ['time', ['23:59:59'], ['24:00:00', '10:00']],
    ['year', ['2024'], ['24', '2024-01']],
    ['yearmonth', ['2024-12'], ['2024-13', '2024']],
    ['any', ['whatever'], []],
  ];
  for (const [type, good, bad] of TYPES) {
    it(`of type ${type} is what the standard says`, () => {
      for (const cell of good) expect(rule(cell, {type})).withContext(cell).toBeUndefined();
      for (const cell of bad) expect(rule(cell, {type})).withContext(cell).toBe('type');
    });
  }

  it('may write numbers with its country’s signs, where the dictionary says which', () => {
    const german = {type: 'number', decimalChar: ',', groupChar: '.'};
    expect(rule('1.234,5', german)).toBeUndefined();
    expect(rule('1.234,5', {type: 'number'})).toBe('type');
  });

  it('is an address, an email address or a UUID where that is its format', () => {
    const FORMATS = {
      uri: ['https://a.eu/', 'a.eu'],
      email: ['a@b.eu', 'a@b'],
      uuid: ['123e4567-e89b-12d3-a456-426614174000', '123'],
    };
    for (const [format, [good = '', bad = '']] of Object.entries(FORMATS)) {
      expect(rule(good, {format})).withContext(good).toBeUndefined();
      expect(rule(bad, {format})).withContext(bad).toBe('format');
    }
  });

  it('keeps within its column’s constraints', () => {
    const CASES: readonly [constraints: object, type: string, good: string, bad: string][] = [
      [{minimum: 0}, 'integer', '0', '-1'],
      [{maximum: 27}, 'integer', '27', '28'],
      [{minimum: '2024-01-01'}, 'date', '2024-01-01', '2023-12-31'],
      [{maximum: '2024'}, 'year', '2024', '2025'],
      [{minLength: 2}, 'string', 'ab', 'a'],
      [{maxLength: 2}, 'string', 'ab', 'abc'],
      [{pattern: '[A-Z]{2}'}, 'string', 'BE', 'BEL'],
      [{enum: [27]}, 'integer', '27', '26'],
      [{enum: ['yes', 'no']}, 'string', 'yes', 'Yes'],
      [{required: true}, 'string', 'x', ''],
    ];
    for (const [constraints, type, good, bad] of CASES) {
      const [name] = Object.keys(constraints);
      expect(rule(good, {type, constraints})).withContext(`${name} ${good}`).toBeUndefined();
      expect(rule(bad, {type, constraints}) as string)
        .withContext(`${name} ${bad}`)
        .toBe(name ?? '');
    }
  });

  it('may be missing where it is not required, by the dictionary’s own words for it', () => {
    expect(rule('', {type: 'integer'})).toBeUndefined();
    expect(brokenRule('-', field({type: 'integer'}), ['-'])).toBeUndefined();
    expect(brokenRule('-', field({type: 'integer'}))?.rule).toBe('type');
    expect(brokenRule('-', field({constraints: {required: true}}), ['-'])?.rule).toBe('required');
  });
});

describe('A table', () => {
  const schema = v.parse(tableSchemaSchema, {
    fields: [
      {name: 'id', type: 'integer', constraints: {unique: true}},
      {name: 'country', constraints: {pattern: '[A-Z]{2}'}},
    ],
    primaryKey: ['id', 'country'],
  });

  it('is checked row by row, whatever the order of its columns, and each error has its place', () => {
    const validator = new Validator(schema, ['country', 'id']);
    validator.check([['BE', '1']]);
    validator.check([
      ['be', 'x'],
      ['IT', '2'],
    ]);
    expect(validator.findings).toEqual({
      header: {missing: [], undescribed: []},
      count: 2,
      errors: [
        {row: 2, column: 'id', rule: 'type', cell: 'x', expected: 'integer'},
        {row: 2, column: 'country', rule: 'pattern', cell: 'be', expected: '[A-Z]{2}'},
      ],
    });
  });

  it('has no value twice where each is to be there once, and no row twice by its key', () => {
    const validator = new Validator(schema, ['id', 'country']);
    validator.check([
      ['1', 'BE'],
      ['1', 'IT'],
      ['1', 'BE'],
    ]);
    expect(validator.findings.errors.map(({row, rule}) => `${row} ${rule}`)).toEqual([
      '2 unique',
      '3 unique',
      '3 primaryKey',
    ]);
  });

  it('says which columns are not there, and which are not described', () => {
    const validator = new Validator(schema, ['country', 'more']);
    validator.check([['BE', '']]);
    expect(validator.findings).toEqual({
      header: {missing: ['id'], undescribed: ['more']},
      count: 0,
      errors: [],
    });
  });

  it('counts all errors and keeps the first of them', () => {
    const validator = new Validator(schema, ['id', 'country']);
    validator.check(Array.from({length: 2000}, (_, i) => [String(i), 'x']));
    expect([validator.findings.count, validator.findings.errors.length]).toEqual([2000, 500]);
  });
});
