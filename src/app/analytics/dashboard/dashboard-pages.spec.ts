import {type Type} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {Period} from '@model/analytics/period';
import {plusDays} from '@model/analytics/period';
import {type StoredDay, storedDaySchema} from '@model/analytics/stored-day';
import * as v from 'valibot';
import {anEntry} from '../../../../test/fixtures/deliverables';
import {textOf, withWords} from '../../../testing/by-words';
import {fakeSession} from '../../../testing/render';
import {until} from '../../../testing/until';
import {ReadError} from '../../core/errors/read-error';
import {FileSaver} from '../../core/files/file-saver';
import {Session} from '../../members/session';
import {DashboardPage} from './dashboard-page/dashboard-page';
import {FiguresRepository} from './figures-repository';
import {ReportPage} from './report-page/report-page';

const TODAY = new Date().toISOString().slice(0, 10);

function stored(day: string, fields: object): StoredDay {
  return v.parse(storedDaySchema, {day, ...fields});
}

const DOCUMENTS = [
  stored(TODAY, {
    ...{events: 20, views: 12, downloads: 3, citations: 1, pages: {record: 8, home: 4}},
    ...{referrers: {'a.example': 5, other: 2}, terms: {'=cmd()': 2}, searches: {vain: 2, found: 6}},
    ...{chosen: {patients: 4, datasets: 1}, newsletter: {confirmed: 1}, errors: {TypeError: 1}},
    vitals: {LCP: {'80': 4}},
  }),
  stored(TODAY, {items: {plan: {investigations: 7, requests: 3, uniqueInvestigations: 5}}}),
  stored(plusDays(TODAY, -40), {events: 6, views: 6}),
];

describe('The pages of the figures', () => {
  let asked: Period[];
  let saved: {name: string; content: Blob}[];

  async function show(
    page: Type<unknown>,
    {
      address = '/',
      read = () => Promise.resolve(DOCUMENTS),
      isPending = false,
    }: {address?: string; read?: () => Promise<StoredDay[]>; isPending?: boolean} = {},
  ) {
    asked = [];
    saved = [];
    const repository = {
      read: (period: Period) => {
        asked.push({from: period.from, to: period.to});
        return read();
      },
      outcomes: async () => [
        anEntry({id: 'plan', title: 'A plan', category: 'policy-papers'}),
        anEntry({id: 'minutes', title: 'Inner minutes', category: 'use-cases', visibility: 'consortium'}),
      ],
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{path: '**', component: page}]),
        {provide: Session, useValue: fakeSession()},
        {provide: FiguresRepository, useValue: repository},
        {
          provide: FileSaver,
          useValue: {save: (name: string, content: Blob) => saved.push({name, content})},
        },
      ],
    });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    const root = harness.routeNativeElement as HTMLElement;
    document.body.append(root);
    if (!isPending) await harness.fixture.whenStable();
    const press = async (words: string) => {
      withWords(root, 'button', words).click();
      await harness.fixture.whenStable();
    };
    return {root, press, says: () => textOf(root), settle: () => harness.fixture.whenStable()};
  }
  const titles = (root: HTMLElement) => [...root.querySelectorAll('h3')].map(textOf);

  it('show the figures of thirty days beside the thirty before, each chart with its title', async () => {
    const {root} = await show(DashboardPage);
    expect(asked).toEqual([
      {from: plusDays(TODAY, -29), to: TODAY},
      {from: plusDays(TODAY, -59), to: plusDays(TODAY, -30)},
    ]);
    expect(titles(root)).toEqual([
      ...['Visitors a day', 'Outcomes read most', 'Outcomes downloaded most', 'Views by category', 'Pages'],
      ...['Audiences chosen', 'Categories chosen', 'Searches', 'Searched for in vain'],
      ...['Where readers come from', 'Newsletter: who came and went'],
      ...['How quick the portal was', 'Errors'],
    ]);
    const tile = withWords(root, 'app-key-figures button', 'Page views');
    expect([...tile.children].map(textOf)).toEqual(['Page views', '12', '↑ 100 % more (6)']);
  });

  it('draw each chart from the table beside it', async () => {
    const {root, settle} = await show(DashboardPage);
    const chart = withWords(root, 'app-chart', 'Outcomes read most');
    withWords(chart, 'button', 'Table').click();
    await settle();
    const cells = [...chart.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
    expect(cells).toEqual([['A plan', '7', '100 %', '0', '']]);
    expect(chart.querySelector('tbody a')?.getAttribute('href')).toBe('/deliverables/plan');
  });

  it('write numbers as the reader’s language does, in sentences too', async () => {
    const read = async () => [
      stored(TODAY, {events: 9000, views: 9000, pages: {record: 1234, home: 7766}, searches: {vain: 2000}}),
    ];
    const {says} = await show(DashboardPage, {address: '/?show=views&compare=no', read});
    expect(says()).toContain('The most on one day: 9,000,');
    expect(says()).toContain('“Home page”, 7,766 of 9,000 page views.');
    expect(says()).toContain('Of 2,000 searches, 2,000 found nothing: 100 %.');
  });

  it('keep what is shown in the address', async () => {
    const {press, root} = await show(DashboardPage, {address: '/?period=7&compare=no&show=views'});
    expect(asked).toEqual([{from: plusDays(TODAY, -6), to: TODAY}]);
    expect(titles(root)[0]).toBe('Page views a day');
    await press('Downloads');
    expect(TestBed.inject(Router).url).toBe('/?period=7&compare=no&show=downloads');
    await press('90 days');
    expect(TestBed.inject(Router).url).toBe('/?period=90&compare=no&show=downloads');
    expect(asked.at(-1)).toEqual({from: plusDays(TODAY, -89), to: TODAY});
  });

  it('say so where nothing was counted, and where the portal can’t be reached', async () => {
    const empty = await show(DashboardPage, {read: async () => []});
    expect(empty.says()).toContain('Nothing was counted in this period.');
    TestBed.resetTestingModule();
    const broken = await show(ReportPage, {read: () => Promise.reject(new ReadError('unreachable'))});
    expect(broken.says()).toContain('Try again');
  });

  it('say that they are loading', async () => {
    const {says} = await show(DashboardPage, {read: () => new Promise(() => undefined), isPending: true});
    expect(says()).toContain('Loading');
  });

  for (const [name, page] of [
    ['dashboard', DashboardPage],
    ['report', ReportPage],
  ] as const) {
    it(`keep the figures in sight while those of other days are on their way: the ${name}`, async () => {
      const second = Promise.withResolvers<StoredDay[]>();
      let answer = Promise.resolve(DOCUMENTS);
      const {root, says, settle} = await show(page, {address: '/?compare=no', read: () => answer});
      const words = says();
      const busy = () => root.querySelector('[aria-busy]')?.getAttribute('aria-busy');
      const file = () => withWords(root, 'button', 'as CSV') as HTMLButtonElement;
      expect([busy(), file().disabled]).toEqual(['false', false]);
      answer = second.promise;
      withWords(root, 'button', '7 days').click();
      await until('the other days', () => busy() === 'true');
      expect(says().replace(' Loading', '')).toBe(words);
      expect(file().disabled).toBeTrue();
      second.resolve([stored(TODAY, {events: 1, views: 4321})]);
      await settle();
      expect([busy(), file().disabled]).toEqual(['false', false]);
      expect(says()).toContain('4,321');
    });
  }

  it('give everything as a file in which nothing runs', async () => {
    const {press} = await show(DashboardPage);
    await press('All figures as CSV');
    await until('the file', () => saved.length === 1);
    expect(saved[0]?.name).toBe(`can-heal-figures-${plusDays(TODAY, -29)}-${TODAY}.csv`);
    expect(await saved[0]?.content.text()).toContain(`${TODAY},terms,'=cmd(),,2`);
    await press('All figures as JSON');
    await until('the second file', () => saved.length === 2);
    expect(JSON.parse((await saved[1]?.content.text()) ?? '')).toEqual(
      jasmine.objectContaining({from: plusDays(TODAY, -29), to: TODAY}),
    );
  });

  it('report by category and outcome, with how it was counted, as a table to take away too', async () => {
    const {root, press, says} = await show(ReportPage);
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf).join('|'));
    expect(rows).toContain('Page views|12|6|+100 %');
    expect(rows).toContain('Policy papers|1|7|5|3|0');
    expect(rows).toContain('A plan|Policy papers|7|5|3|0');
    expect(says()).toContain('COUNTER Code of Practice');
    await press('Report as CSV');
    await until('the file', () => saved.length === 1);
    const csv = (await saved[0]?.content.text()) ?? '';
    expect(csv).toContain('Outcome,A plan,Policy papers,,7,5,3,0\r\n');
    expect(csv).toContain('Total,Page views,6,12\r\n');
    expect(csv).toMatch(/Method,"?Views and downloads/);
  });
  it('name in a report what everybody may know of; what only the consortium may, when asked to', async () => {
    const {root, says, press} = await show(ReportPage);
    expect(says()).toContain('Outcomes for the consortium alone: 1');
    expect(says()).not.toContain('Inner minutes');
    await press('Report as CSV');
    await until('the file', () => saved.length === 1);
    expect(await saved[0]?.content.text()).not.toContain('Inner minutes');
    const whole = withWords(root, 'label', 'Name what only the consortium may see').querySelector('input');
    whole?.click();
    await until('all names', () => says().includes('Inner minutes'));
    expect(says()).toContain('Use cases, for the consortium alone');
    expect(TestBed.inject(Router).url).toBe('/?names=all');
  });
});
