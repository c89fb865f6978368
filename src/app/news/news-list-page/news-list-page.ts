import {Component, inject, resource} from '@angular/core';
import {LoadState} from '../../ui/load-state/load-state';
import {NewsRepository} from '../news-repository';

/** All news, newest first. */
@Component({
  selector: 'app-news-list-page',
  imports: [LoadState],
  template: `
    <h1 i18n>News</h1>
    <app-load-state [of]="news" [isEmpty]="news.hasValue() && news.value().length === 0">
      <p empty i18n>There is no news yet.</p>
      @if (news.hasValue()) {
        @for (item of news.value(); track item.id) {
          <article>
            <h2>{{ item.title }}</h2>
            <p>{{ item.summary }}</p>
          </article>
        }
      }
    </app-load-state>
  `,
})
export class NewsListPage {
  private readonly repository = inject(NewsRepository);

  protected readonly news = resource({loader: () => this.repository.list()});
}
