import {Component, computed, inject, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {type PartialDate, yearOf} from '@model/dates/partial-date';
import {Session} from '../../members/session';
import {FeedLinks} from '../../ui/feed-links/feed-links';
import {LanguageNamePipe} from '../../ui/language-name/language-name-pipe';
import {LoadState} from '../../ui/load-state/load-state';
import {Marks} from '../../ui/marks/marks';
import {PageHeader} from '../../ui/page-header/page-header';
import {PartialDatePipe} from '../../ui/partial-date/partial-date-pipe';
import {NewsRepository} from '../news-repository';

/** All news: year by year, newest first, what has no date last. */
@Component({
  selector: 'app-news-list-page',
  imports: [FeedLinks, LanguageNamePipe, LoadState, Marks, PageHeader, PartialDatePipe, RouterLink],
  templateUrl: './news-list-page.html',
  styleUrl: './news-list-page.scss',
  host: {class: 'page'},
})
export class NewsListPage {
  private readonly repository = inject(NewsRepository);
  private readonly session = inject(Session);

  // Who signs in or out sees another list.
  protected readonly news = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(),
  });

  protected readonly years = computed(() => {
    const items = this.news.hasValue() ? this.news.value() : [];
    return [...Map.groupBy(items, ({date}) => yearOrNone(date))].map(([year, its]) => ({year, items: its}));
  });
}

function yearOrNone(date: PartialDate | undefined): string | undefined {
  return date === undefined ? undefined : yearOf(date);
}
