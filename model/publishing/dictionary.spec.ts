import {choicesOf, isOrdered, limitOf, withColumns, withLimit, withMissing} from './dictionary';

describe('A data dictionary that is being written', () => {
  it('takes a limit for a number where the column holds numbers', () => {
    expect(limitOf(' 3 ', 'integer')).toBe(3);
    expect(limitOf('0,5', 'number')).toBe(0.5);
    expect(limitOf('2024-01-01', 'date')).toBe('2024-01-01');
    expect(limitOf('many', 'number')).toBe('many');
    expect(limitOf(' ', 'number')).toBeUndefined();
  });

  it('has limits only where values have an order', () => {
    expect(isOrdered('date')).toBe(true);
    expect(isOrdered('string')).toBe(false);
    expect(isOrdered(undefined)).toBe(false);
  });

  it('takes choices line by line, each once', () => {
    expect(choicesOf(' yes \n\nno\nyes')).toEqual(['yes', 'no']);
    expect(choicesOf(' \n')).toBeUndefined();
  });

  it('loses a constraint that was taken away, and keeps those that its form does not show', () => {
    expect(withLimit({minLength: 2}, 'required', true)).toEqual({minLength: 2, required: true});
    expect(withLimit({minLength: 2, required: true}, 'required', undefined)).toEqual({minLength: 2});
    expect(withLimit({required: true}, 'required', undefined)).toBeUndefined();
  });

  it('keeps its key while the columns of the key are there', () => {
    const table = {file: 'a.csv', schema: {fields: [{name: 'a'}, {name: 'b'}], primaryKey: ['a']}};
    expect(withColumns(table, [{name: 'a'}]).schema?.primaryKey).toEqual(['a']);
    expect(withColumns(table, [{name: 'b'}]).schema).toEqual({fields: [{name: 'b'}]});
  });

  it('takes nothing at all for nothing, whatever else does', () => {
    const table = {file: 'a.csv', schema: {fields: [{name: 'a'}]}};
    expect(withMissing(table, ['n/a']).schema?.missingValues).toEqual(['', 'n/a']);
    expect(withMissing(withMissing(table, ['n/a']), []).schema).toEqual(table.schema);
  });
});
