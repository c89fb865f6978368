import type {CatalogueEntry} from '../catalogue/entry';
import type {HomeDigest} from '../catalogue/digest';
import type {PortalEvent} from '../events/event';
import {byCountry, byYear, links, moments} from './project';

type Entry = Pick<
  CatalogueEntry,
  'id' | 'title' | 'category' | 'issued' | 'countries' | 'partners' | 'workPackages'
>;

function outcome(id: string, more: Partial<Entry> = {}): Entry {
  return {id, title: id, category: 'datasets', countries: [], partners: [], workPackages: [], ...more};
}

function partner(id: string, country: string, workPackages: number[] = []): HomeDigest['partners'][number] {
  return {id, name: id, acronym: id, country, type: 'hospital', workPackages};
}

const workPackage = (number: number): HomeDigest['workPackages'][number] => ({
  number,
  count: 0,
  outcomes: [],
});

describe('The project by country', () => {
  it('counts each partner where it is, and each outcome for every country that it names', () => {
    const rows = byCountry(
      [outcome('a', {countries: ['BE', 'IT']}), outcome('b', {countries: ['IT']})],
      [partner('p', 'BE'), partner('q', 'BE'), partner('r', 'LU')],
    );
    expect(rows).toEqual([
      {country: 'IT', partners: 0, outcomes: 2},
      {country: 'BE', partners: 2, outcomes: 1},
      {country: 'LU', partners: 1, outcomes: 0},
    ]);
  });
});

describe('The project over time', () => {
  const entries = [
    outcome('a', {issued: '2024-10-30'}),
    outcome('b', {issued: '2024'}),
    outcome('c', {issued: '2023-01', category: 'event-results'}),
    outcome('d'),
    outcome('e', {issued: '2024', category: 'event-results'}),
  ];

  it('counts outcomes by year and category, oldest first and undated last', () => {
    expect(byYear(entries)).toEqual([
      {year: '2023', category: 'event-results', count: 1},
      {year: '2024', category: 'event-results', count: 1},
      {year: '2024', category: 'datasets', count: 2},
      {category: 'datasets', count: 1},
    ]);
  });

  it('loses none of them', () => {
    expect(byYear(entries).reduce((sum, {count}) => sum + count, 0)).toBe(entries.length);
  });
});

describe('What belongs together', () => {
  const names = (found: ReturnType<typeof links>) =>
    found.map(({from, to}) => `${from.lane} ${from.id} - ${to ? `${to.lane} ${to.id}` : 'alone'}`);

  it('ties work packages with partners and outcomes, and partners with their outcomes', () => {
    const found = links(
      [outcome('a', {workPackages: [2], partners: ['p']}), outcome('b')],
      [partner('p', 'BE', [2]), partner('q', 'IT')],
      [workPackage(1), workPackage(2)],
    );
    expect(names(found)).toEqual([
      'work-package 1 - alone',
      'work-package 2 - partner p',
      'work-package 2 - outcome a',
      'partner p - outcome a',
      'partner q - alone',
    ]);
  });

  it('never names a partner that the reader may not see', () => {
    const hidden = links([outcome('a', {workPackages: [1], partners: ['hidden']})], [], [workPackage(1)]);
    expect(names(hidden)).toEqual(['work-package 1 - outcome a']);
  });

  it('keeps to the newest outcomes where there are more than a drawing has room for', () => {
    const many = Array.from({length: 90}, (_, i) =>
      outcome(`o${i}`, {workPackages: [1], issued: String(1950 + i)}),
    );
    const found = names(links(many, [], [workPackage(1)]));
    expect(found.length).toBe(40);
    expect(found[0]).toContain('o89');
  });
});

describe('What happened when', () => {
  const event = (id: string, start?: string, kind?: PortalEvent['kind']) =>
    ({id, title: id, start, kind}) as PortalEvent;

  it('is told kind by kind, oldest first, what has no date last', () => {
    const told = moments(
      [outcome('late', {issued: '2025'}), outcome('early', {issued: '2023-05'}), outcome('some day')],
      [event('call', '2026-12-08', 'meeting'), event('undated'), event('launch', '2022-11-24')],
    );
    expect(told.map(({id, date}) => [id, date])).toEqual([
      ['launch', '2022-11-24'],
      ['undated', undefined],
      ['call', '2026-12-08'],
      ['early', '2023-05'],
      ['late', '2025'],
      ['some day', undefined],
    ]);
  });
});
