import {Title} from '@angular/platform-browser';
import {TestBed} from '@angular/core/testing';
import type {NewsItem} from '@model/news/news-item';
import {aNewsItem} from '../../../../test/fixtures/nouns';
import {render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {DeliverableRepository} from '../../deliverables/deliverable-repository';
import {NewsRepository} from '../news-repository';
import {NewsPage} from './news-page';

describe('The page of a news item', () => {
  const show = (get: () => Promise<NewsItem>, named: (ids: string[]) => unknown = () => []) =>
    render(NewsPage, {id: 'news'}, [
      {provide: NewsRepository, useValue: {get}},
      {provide: DeliverableRepository, useValue: {named: async (ids: string[]) => named(ids)}},
    ]);

  it('shows date, place, language, summary and sources', async () => {
    const fixture = await show(async () =>
      aNewsItem({
        title: 'Großprojekt',
        language: 'de',
        date: '2023-01-18',
        place: 'Hannover, DE',
        sources: [{label: 'Press release', url: 'https://www.mhh.example/press'}],
      }),
    );
    expect(wordsOf(fixture)).toMatch(
      /Großprojekt.*18 January 2023.*Hannover, DE.*In German.*What happened\./,
    );
    expect(fixture.nativeElement.querySelector('h1').lang).toBe('de');
    expect(wordsOf(fixture)).toContain('Press release mhh.example');
    expect(TestBed.inject(Title).getTitle()).toContain('Großprojekt');
  });

  it('links the outcomes by their titles', async () => {
    const outcome = {id: 'sop', title: 'SOP for data', category: 'datasets', visibility: 'public'};
    const fixture = await show(
      async () => aNewsItem({deliverables: ['sop']}),
      (ids) => (ids[0] === 'sop' ? [outcome] : []),
    );
    expect(wordsOfAll(fixture, 'a[href="/deliverables/sop"]')).toEqual(['SOP for data']);
  });

  it('stands without its outcomes when those fail', async () => {
    const fixture = await show(
      async () => aNewsItem({deliverables: ['sop']}),
      () => {
        throw new ReadError('unreachable');
      },
    );
    expect(wordsOfAll(fixture, 'h1')).toEqual(['News']);
    expect(wordsOf(fixture)).toContain("can't be shown right now");
  });

  it('says alike of what is absent and what is not for this reader', async () => {
    const fixture = await show(async () => {
      throw new ReadError('absent');
    });
    expect(wordsOf(fixture)).toContain('nothing at this address');
    expect(TestBed.inject(Title).getTitle()).toContain('Page not found');
  });
});
