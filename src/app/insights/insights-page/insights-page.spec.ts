import {TestBed} from '@angular/core/testing';
import {digestOf} from '@model/catalogue/digest';
import {anEntry} from '../../../../test/fixtures/deliverables';
import {control, open, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {PageRepository} from '../../pages/page-repository';
import {CounsellingReader} from '../counselling-reader';
import {type ProjectData, ProjectReader} from '../project-reader';
import {InsightsPage} from './insights-page';

const {workPackages} = digestOf({
  deliverables: [],
  news: [],
  events: [],
  partners: [],
  workPackages: [],
  now: new Date(0),
});
const PROJECT: ProjectData = {
  entries: [anEntry({title: 'Plan', issued: '2024', workPackages: [2], countries: ['BE']})],
  events: [],
  partners: [],
  workPackages,
};
const PAGE = {
  summary: 'Numbers, drawn.',
  body: 'How it is made.',
  figures: [
    {
      id: 'burden',
      title: 'Burden',
      year: '2020',
      sources: [{label: 'A journal', url: 'https://example.org/'}],
      licenceNote: 'Not confirmed.',
      columns: ['Cancer', 'Estimate'],
      rows: [{cells: ['Lung', 1]}, {cells: ['Breast', 2]}],
      views: [{id: 'cases', title: 'New cases', takeaway: 'Breast.', label: 'Cancer', value: 'Estimate'}],
    },
  ],
};

describe('The insights', () => {
  const providers = (
    read: () => Promise<unknown>,
    get: () => Promise<unknown>,
    dataset: () => Promise<unknown>,
  ) => [
    {provide: ProjectReader, useValue: {read}},
    {provide: PageRepository, useValue: {get}},
    {provide: CounsellingReader, useValue: {read: dataset}},
  ];
  const nothing = () => Promise.resolve(undefined);
  const show = (
    read: () => Promise<unknown> = async () => PROJECT,
    get: () => Promise<unknown> = async () => PAGE,
    dataset: () => Promise<unknown> = nothing,
  ) => render(InsightsPage, {}, providers(read, get, dataset));

  it('draw the project, the network as lists too, and the figures by others', async () => {
    const fixture = await show();
    expect(wordsOfAll(fixture, 'h3').filter((words) => words !== 'How it is made.')).toEqual([
      'Partners and outcomes by country',
      'Outcomes over time, by category',
      'Who worked on what, and what came out of it',
      'What happened when',
      'New cases',
    ]);
    const links = wordsOfAll(fixture, 'app-network-list a');
    expect(links).toEqual(['WP2', 'Plan']);
  });

  it('show the rest where one part cannot be read, with a way out', async () => {
    const fixture = await show(() => Promise.reject(new ReadError('unreachable')));
    expect(control(fixture, 'Try again')).toBeTruthy();
    expect(wordsOfAll(fixture, 'h3')).toContain('New cases');
  });

  it('begin with what editors wrote of them', async () => {
    expect(wordsOf(await show())).toContain('Numbers, drawn.');
    TestBed.resetTestingModule();
    const unread = await show(undefined, () => Promise.reject(new ReadError('unreachable')));
    expect(wordsOf(unread)).toContain('The project drawn from its own data');
  });

  it('say so where nothing has been published yet', async () => {
    const fixture = await show(async () => ({...PROJECT, entries: []}));
    expect(wordsOf(fixture)).toContain('Nothing has been published yet');
  });

  it('say that they are loading', () => {
    const never = () => new Promise(() => undefined);
    const fixture = open(InsightsPage, {}, providers(never, never, never));
    expect(wordsOfAll(fixture, '[role=status]')).toContain('Loading');
  });
});
