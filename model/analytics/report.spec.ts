import Papa from 'papaparse';
import * as v from 'valibot';
import {anEntry} from '../../test/fixtures/deliverables';
import {linesOf, writeFiguresCsv, writeFiguresJson} from './export';
import {figuresOf} from './figures';
import {byCategory, byOutcome, forOthers, withoutCategory} from './report';
import {addVisitor, emptySketch} from './sketch';
import {storedDaySchema} from './stored-day';

const PERIOD = {from: '2026-01-01', to: '2026-01-31'};
const ENTRIES = [
  anEntry({id: 'plan', title: 'Plan', category: 'policy-papers'}),
  anEntry({id: 'unread', title: 'Unread', category: 'policy-papers'}),
  anEntry({id: 'survey', title: 'Survey', category: 'datasets'}),
];
const sketch = emptySketch();
addVisitor(sketch, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const DOCUMENTS = [
  v.parse(storedDaySchema, {
    ...{day: '2026-01-02', views: 9, terms: {'=cmd()': 2}, visitors: sketch, vitals: {LCP: {'70': 3}}},
  }),
  v.parse(storedDaySchema, {
    day: '2026-01-02',
    items: {
      ...{plan: {investigations: 5, uniqueInvestigations: 4}, survey: {investigations: 6, requests: 2}},
      ...{gone: {investigations: 1}, other: {investigations: 3}},
    },
  }),
  v.parse(storedDaySchema, {day: '2026-01-01', views: 1}),
];

describe('The report of a period', () => {
  const figures = figuresOf(PERIOD, DOCUMENTS);
  const outcomes = byOutcome(figures, ENTRIES);

  it('names each outcome, most read first, those too that nobody read', () => {
    expect(outcomes.map(({id, investigations}) => [id, investigations])).toEqual([
      ['survey', 6],
      ['plan', 5],
      ['gone', 1],
      ['unread', 0],
    ]);
    expect(outcomes.find(({id}) => id === 'gone')?.entry).toBeUndefined();
  });

  it('names to others what everybody may know of, and adds the rest up', () => {
    const internal = anEntry({id: 'survey', title: 'SECRET', category: 'datasets', visibility: 'consortium'});
    const told = forOthers(byOutcome(figures, [...ENTRIES.slice(0, 2), internal]));
    expect(told.named.map(({id}) => id)).toEqual(['plan', 'unread']);
    expect(told.consortium).toEqual(jasmine.objectContaining({outcomes: 1, investigations: 6, requests: 2}));
    expect(told.gone).toEqual(jasmine.objectContaining({outcomes: 1, investigations: 1}));
    expect(JSON.stringify(told)).not.toContain('SECRET');
    expect(forOthers(outcomes).consortium.outcomes).toBe(0);
  });

  it('adds outcomes up by category, and says apart what has none any more', () => {
    const categories = byCategory(outcomes);
    expect(categories).toHaveSize(8);
    expect(categories.find(({category}) => category === 'policy-papers')).toEqual({
      ...{category: 'policy-papers', outcomes: 2, investigations: 5, requests: 0},
      ...{uniqueInvestigations: 4, uniqueRequests: 0},
    });
    const named = categories.reduce((sum, {investigations}) => sum + investigations, 0);
    const rest = withoutCategory(outcomes, figures).investigations;
    expect(named + rest).toBe(15);
    expect(rest).toBe(4);
  });
});

describe('What is exported of a period', () => {
  it('is each number that is kept, the oldest day first', () => {
    const lines = linesOf(DOCUMENTS);
    expect(lines[0]).toEqual(['2026-01-01', 'views', '', '', 1]);
    expect(lines).toContain(['2026-01-02', 'visitors', '', '', 1]);
    expect(lines).toContain(['2026-01-02', 'items', 'plan', 'uniqueInvestigations', 4]);
    expect(lines).toContain(['2026-01-02', 'vitals', 'LCP', '70', 3]);
  });

  it('runs nothing in a spreadsheet', () => {
    const csv = writeFiguresCsv(Papa, DOCUMENTS);
    expect(csv).toContain("2026-01-02,terms,'=cmd(),,2\r\n");
    const {data} = Papa.parse<string[]>(csv.slice(1), {skipEmptyLines: true});
    expect(data.length).toBe(1 + linesOf(DOCUMENTS).length);
  });

  it('is the same as JSON', () => {
    const now = new Date('2026-02-01T00:00:00Z');
    const file = JSON.parse(writeFiguresJson(PERIOD, DOCUMENTS, now)) as {figures: unknown[]; from: string};
    expect(file.from).toBe(PERIOD.from);
    expect(file.figures).toContain({day: '2026-01-02', measure: 'terms', name: '=cmd()', count: 2});
    expect(file.figures.length).toBe(linesOf(DOCUMENTS).length);
  });
});
