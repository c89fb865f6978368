import {Component, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {hostOf} from '../../core/links/host';
import {titleFrom} from '../../core/title/item-title';
import {OutcomeLinks} from '../../deliverables/outcome-links/outcome-links';
import {Session} from '../../members/session';
import {Icon} from '../../ui/icon/icon';
import {LanguageNamePipe} from '../../ui/language-name/language-name-pipe';
import {LoadState} from '../../ui/load-state/load-state';
import {Markdown} from '../../ui/markdown/markdown';
import {Marks} from '../../ui/marks/marks';
import {PageHeader} from '../../ui/page-header/page-header';
import {PartialDatePipe} from '../../ui/partial-date/partial-date-pipe';
import {ShareButton} from '../../ui/share-button/share-button';
import {SourceList} from '../../ui/source-list/source-list';
import {NewsRepository} from '../news-repository';

/** One news item, with what it is about and where it was taken from. */
@Component({
  selector: 'app-news-page',
  imports: [
    Icon,
    LanguageNamePipe,
    LoadState,
    Markdown,
    Marks,
    OutcomeLinks,
    PageHeader,
    PartialDatePipe,
    RouterLink,
    ShareButton,
    SourceList,
  ],
  templateUrl: './news-page.html',
  styleUrl: './news-page.scss',
  host: {class: 'page'},
})
export class NewsPage {
  private readonly repository = inject(NewsRepository);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly hostOf = hostOf;

  protected readonly news = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });

  constructor() {
    titleFrom(this.news, (item) => item.title);
  }
}
