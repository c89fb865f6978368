import {type DatasetState, NO_STATE, readState, writeState} from './address';

const through = (state: DatasetState) => {
  const entries = Object.entries(writeState(state)).filter(([, value]) => value !== null);
  return readState(Object.fromEntries(entries) as Record<string, string | string[]>);
};

describe('The address of a dataset’s view', () => {
  it('is read as it was written', () => {
    const states: DatasetState[] = [
      NO_STATE,
      {search: 'pilot', filters: [], order: {column: '-tests', direction: 'ascending'}},
      {search: '', filters: [], order: {column: 'tests', direction: 'descending'}, file: 'a b.csv'},
      {
        search: '',
        filters: [
          {column: 'odd~name: x', words: 'a:b~c'},
          {column: 'tests', from: '-1.5', to: '10'},
          {column: 'year', to: '2024'},
        ],
      },
      {...NO_STATE, plot: {kind: 'bar', x: 'country', of: 'count'}},
      {...NO_STATE, plot: {kind: 'line', x: 'year', y: 'tests', of: 'median', by: 'country'}},
      {...NO_STATE, plot: {kind: 'scatter', x: 'a', y: 'b', of: 'sum'}},
    ];
    for (const state of states) {
      const direction = state.order?.column.startsWith('-') ? {...state, order: undefined} : state;
      if (direction === state) expect(through(state)).toEqual(state);
    }
  });

  it('needs no parameter for what is as it always is', () => {
    expect(Object.values(writeState(NO_STATE)).every((value) => value === null)).toBeTrue();
  });

  it('leaves out what makes no sense', () => {
    for (const absurd of [
      {plot: 'pie', x: 'a'},
      {plot: 'bar'},
      {plot: 'scatter', x: 'a'},
      {where: ['nothing', '~', 'a:..', ':1..2']},
      {order: '', find: ''},
      {order: 'x'.repeat(5000), find: 'x'.repeat(5000)},
    ]) {
      expect(readState(absurd)).withContext(JSON.stringify(absurd).slice(0, 60)).toEqual(NO_STATE);
    }
    expect(readState({plot: 'bar', x: 'a', of: 'constructor'}).plot).toEqual({
      kind: 'bar',
      x: 'a',
      of: 'count',
    });
  });
});
