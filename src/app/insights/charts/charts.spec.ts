import {digestOf} from '@model/catalogue/digest';
import {nodesOf} from '@model/charts/network';
import {seriesOf, undrawnRows} from '@model/charts/marks';
import {aDeliverable, anEntry} from '../../../../test/fixtures/deliverables';
import type {ProjectData} from '../project-reader';
import {counsellingChart, figureCharts} from './figure-charts';
import {networkChart} from './network-chart';
import {countryChart, timelineChart, yearChart} from './project-charts';

const READER = {today: '28 November 2026', country: (code: string) => `country ${code}`};

function project(): ProjectData {
  const entries = [
    anEntry({
      id: 'plan',
      title: 'Plan',
      issued: '2024-05',
      countries: ['BE', 'IT'],
      partners: ['eapm'],
      workPackages: [2],
    }),
    anEntry({id: 'table', title: 'Table', category: 'datasets', issued: '2025', countries: ['BE']}),
    anEntry({id: 'undated', title: 'Undated'}),
  ];
  const partners = [
    {
      id: 'eapm',
      name: 'EAPM',
      acronym: 'EAPM',
      country: 'BE',
      type: 'stakeholder-organisation',
      workPackages: [2],
    },
    {id: 'lnds', name: 'LNDS', acronym: 'LNDS', country: 'LU', type: 'university-research', workPackages: []},
  ] as const;
  const {workPackages} = digestOf({
    deliverables: entries,
    news: [],
    events: [],
    partners: [],
    workPackages: [],
    now: new Date(0),
  });
  const events = [{id: 'launch', title: 'Launch', start: '2022-11-24'}] as unknown as ProjectData['events'];
  return {
    entries,
    events,
    workPackages,
    partners: partners.map((partner) => ({...partner, workPackages: [...partner.workPackages]})),
  };
}

describe('The charts of the project', () => {
  it('say where they are from and when they were counted', () => {
    for (const {words} of [countryChart, yearChart, timelineChart, networkChart].map((make) =>
      make(project(), READER),
    )) {
      expect(words.source.links.length).toBeGreaterThan(0);
      expect(words.source.year).toContain('28 November 2026');
      expect(words.takeaway.length).toBeGreaterThan(20);
    }
  });

  it('count partners and outcomes by country, and name the one with most', () => {
    const {chart, words} = countryChart(project(), READER);
    expect(chart.table.rows).toEqual([
      ['BE', 2, 1],
      ['IT', 1, undefined],
      ['LU', undefined, 1],
    ]);
    expect(words.takeaway).toContain('2 partners from 2 countries');
    expect(words.takeaway).toContain('Most outcomes, 2, name country BE.');
  });

  it('draw every outcome with a date, and say how many have none', () => {
    const {chart, words} = yearChart(project(), READER);
    const drawn = seriesOf(chart as Parameters<typeof seriesOf>[0]).flatMap(({marks}) => marks);
    expect(drawn.reduce((sum, {y}) => sum + Number(y), 0)).toBe(2);
    expect(undrawnRows(chart as Parameters<typeof seriesOf>[0])).toBe(1);
    expect(words.source.note).toContain('1 outcomes have no known date');
  });

  it('lead from each thing to its page', () => {
    const timeline = timelineChart(project(), READER);
    expect(timeline.chart.table.rows.map((row) => row[2])).toEqual(['Launch', 'Plan', 'Undated', 'Table']);
    expect(timeline.links?.paths).toEqual([
      '/events/launch',
      '/deliverables/plan',
      '/deliverables/undated',
      '/deliverables/table',
    ]);
    const network = networkChart(project(), READER);
    const nodes = nodesOf(network.chart);
    expect(nodes.length).toBe(network.paths.size);
    expect(nodes.map(({id}) => network.paths.get(id))).toContain('/work-packages/2');
    expect(nodes.map(({name}) => name)).toContain('LNDS');
  });
});

describe('The charts of figures', () => {
  const figure = {
    id: 'burden',
    title: 'Burden',
    year: '2020',
    area: 'Europe',
    sources: [{label: 'A journal', url: 'https://example.org/'}],
    licenceNote: 'Not confirmed.',
    columns: ['Cancer', 'Estimate'],
    rows: [{cells: ['Lung', 480_000]}],
    views: [{id: 'cases', title: 'Cases', takeaway: 'Lung.', label: 'Cancer', value: 'Estimate'}],
  };

  it('carry the figure’s source, year and licence', () => {
    const [chart] = figureCharts([figure]);
    expect(chart?.words.source).toEqual({
      links: figure.sources,
      year: '2020',
      licence: 'Not confirmed.',
      note: 'Europe',
    });
    expect(figureCharts([{...figure, columns: ['Other', 'Estimate']}])).toEqual([]);
  });

  it('read the project’s dataset as it stands in its file', () => {
    const cells = [
      ['indicator', 'member_states', 'of_total'],
      ['Named in law', '22', '27'],
      ['Literacy is a barrier', '27', '27'],
      ['not a number', 'many', '27'],
    ];
    const chart = counsellingChart({item: aDeliverable({id: 'counselling', issued: '2026-11-21'}), cells});
    expect(chart?.chart.table.rows).toEqual([
      ['Literacy is a barrier', 27, 27],
      ['Named in law', 22, 27],
    ]);
    expect(chart?.words.takeaway).toContain('27 of 27 Member States, is “Literacy is a barrier”');
    expect(chart?.words.source.year).toBe('2026');
    expect(counsellingChart({item: aDeliverable(), cells: cells.slice(0, 1)})).toBeUndefined();
  });
});
