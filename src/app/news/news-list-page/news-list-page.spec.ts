import type {NewsItem} from '@model/news/news-item';
import {aNewsItem} from '../../../../test/fixtures/nouns';
import {control, open, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {NewsRepository} from '../news-repository';
import {NewsListPage} from './news-list-page';

describe('The list of news', () => {
  const show = (list: () => Promise<NewsItem[]>) =>
    render(NewsListPage, {}, [{provide: NewsRepository, useValue: {list}}]);

  it('groups by year, and says of what has no date that it has none', async () => {
    const fixture = await show(async () => [
      aNewsItem({id: 'a', title: 'Latest', date: '2025-06-03'}),
      aNewsItem({id: 'b', title: 'Earlier', date: '2025-04'}),
      aNewsItem({id: 'c', title: 'Old', date: '2023'}),
      aNewsItem({id: 'd', title: 'Timeless'}),
    ]);
    expect(wordsOfAll(fixture, 'h2')).toEqual(['2025', '2023', 'Without a date']);
    expect(wordsOfAll(fixture, 'h3')).toEqual(['Latest', 'Earlier', 'Old', 'Timeless']);
    expect(wordsOfAll(fixture, 'time')).toEqual(['3 June 2025', 'April 2025', '2023']);
    expect(wordsOf(fixture)).toContain('The source gives no date');
  });

  it('marks what only the consortium sees and what only demonstrates', async () => {
    const fixture = await show(async () => [
      aNewsItem({id: 'a', visibility: 'consortium'}),
      aNewsItem({id: 'b', demo: true}),
    ]);
    expect(wordsOfAll(fixture, 'app-marks')).toEqual(['Consortium only', 'Demo']);
  });

  it('marks a title in another language as such', async () => {
    const fixture = await show(async () => [aNewsItem({title: 'Großprojekt', language: 'de'})]);
    expect(control(fixture, 'Großprojekt').lang).toBe('de');
    expect(wordsOf(fixture)).toContain('German');
  });

  it('says so when there is none, with a way on', async () => {
    const fixture = await show(async () => []);
    expect(wordsOf(fixture)).toContain('There is no news yet.');
    expect(control(fixture, 'outcomes').getAttribute('href')).toBe('/deliverables');
  });

  it('tells of a failure and reads again when asked to', async () => {
    let tries = 0;
    const fixture = await show(async () => {
      if (++tries === 1) throw new ReadError('unreachable');
      return [aNewsItem({title: 'Back again'})];
    });
    expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain("can't be reached");
    control(fixture, 'Try again').click();
    await fixture.whenStable();
    expect(wordsOf(fixture)).toContain('Back again');
  });

  it('keeps its heading while it is loading', () => {
    const list = () => new Promise(() => undefined);
    const fixture = open(NewsListPage, {}, [{provide: NewsRepository, useValue: {list}}]);
    expect(wordsOfAll(fixture, 'h1')).toEqual(['News']);
    expect(wordsOfAll(fixture, '[role=status]')).toEqual(['Loading']);
  });
});
