import {Component, effect, inject, input, LOCALE_ID, resource, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay} from '@model/dates/format';
import {titleFrom} from '../../core/title/item-title';
import {CountingStatus} from '../../analytics/counting-status/counting-status';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {Markdown} from '../../ui/markdown/markdown';
import type {Heading} from '../../ui/markdown/markdown-render';
import {PageHeader} from '../../ui/page-header/page-header';
import {SourceList} from '../../ui/source-list/source-list';
import {TableOfContents} from '../../ui/table-of-contents/table-of-contents';
import {PageRepository} from '../page-repository';

/** A page of text, with its contents beside it when it is long. */
@Component({
  selector: 'app-text-page',
  imports: [CountingStatus, LoadState, Markdown, PageHeader, RouterLink, SourceList, TableOfContents],
  templateUrl: './text-page.html',
  styleUrl: './text-page.scss',
  host: {class: 'page'},
})
export class TextPage {
  private readonly repository = inject(PageRepository);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  /** The id of the page's text, from the route. */
  readonly textId = input.required<string>();

  protected readonly page = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.textId(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });
  protected readonly headings = signal<readonly Heading[]>([]);

  constructor() {
    titleFrom(this.page, (page) => page.title);
    effect(() => {
      this.textId();
      this.headings.set([]);
    });
  }

  protected dayOf(moment: Date): string {
    return formatDay(moment, this.locale);
  }
}
