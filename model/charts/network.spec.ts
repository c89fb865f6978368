import type {NetworkChart} from './chart';
import {neighboursOf, nodesOf, placeNodes, tiesOf} from './network';

const column = (label: string) => ({label, type: 'text'}) as const;

const NETWORK: NetworkChart = {
  kind: 'network',
  from: 0,
  fromLane: 1,
  to: 2,
  toLane: 3,
  lanes: ['Partner', 'Work package', 'Outcome'],
  table: {
    columns: [column('This'), column('is a'), column('belongs with'), column('which is a')],
    rows: [
      ['WP1', 'Work package', undefined, undefined],
      ['WP2', 'Work package', 'EAPM', 'Partner'],
      ['WP2', 'Work package', 'Plan', 'Outcome'],
      ['WP7', 'Work package', 'ACC', 'Partner'],
      ['EAPM', 'Partner', 'Plan', 'Outcome'],
      // The same name in another lane is another thing.
      ['ACC', 'Outcome', undefined, undefined],
    ],
  },
};

describe('A network', () => {
  it('has one node for each thing, lane by lane, those that nothing is tied to included', () => {
    expect(nodesOf(NETWORK).map(({lane, name}) => `${lane}: ${name}`)).toEqual([
      'Partner: EAPM',
      'Partner: ACC',
      'Work package: WP1',
      'Work package: WP2',
      'Work package: WP7',
      'Outcome: Plan',
      'Outcome: ACC',
    ]);
  });

  it('has one tie for each row that names two things, and no other', () => {
    const names = new Map(nodesOf(NETWORK).map(({id, name}) => [id, name]));
    expect(tiesOf(NETWORK).map(({row, from, to}) => [row, names.get(from), names.get(to)])).toEqual(
      NETWORK.table.rows.flatMap(([from, , to], row) => (to ? [[row, String(from), String(to)]] : [])),
    );
  });

  it('knows what is next to what, whichever of them the row names first', () => {
    const id = (name: string) => nodesOf(NETWORK).find((node) => node.name === name)?.id ?? '';
    const around = (name: string) => neighboursOf(NETWORK, id(name)).map((node) => node.name);
    expect(around('EAPM')).toEqual(['WP2', 'Plan']);
    expect(around('Plan')).toEqual(['EAPM', 'WP2']);
    expect(around('WP1')).toEqual([]);
  });

  it('stands in columns, numbered work packages in their order, others near what they belong with', () => {
    const placed = placeNodes(NETWORK);
    const column = (x: number) => placed.filter((node) => node.x === x).sort((a, b) => a.y - b.y);
    expect(column(0).map(({name}) => name)).toEqual(['EAPM', 'ACC']);
    expect(column(0.5).map(({name}) => name)).toEqual(['WP1', 'WP2', 'WP7']);
    expect(column(1).map(({name}) => name)).toEqual(['Plan', 'ACC']);
    expect(placeNodes(NETWORK)).toEqual(placed);
  });
});
