import {Component, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {titleFrom} from '../../core/title/item-title';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {Markdown} from '../../ui/markdown/markdown';
import {Marks} from '../../ui/marks/marks';
import {PageHeader} from '../../ui/page-header/page-header';
import {PartialDatePipe} from '../../ui/partial-date/partial-date-pipe';
import {SourceList} from '../../ui/source-list/source-list';
import {IssueRepository} from '../issue-repository';

/** One past issue, to be read on the portal. Files, versions and how to cite it are on its page of the catalogue. */
@Component({
  selector: 'app-issue-page',
  imports: [LoadState, Markdown, Marks, PageHeader, PartialDatePipe, RouterLink, SourceList],
  template: `
    <app-load-state [of]="issue" isWholePage>
      @if (issue.hasValue()) {
        @let item = issue.value();
        <article>
          <app-page-header [title]="item.title" [titleLanguage]="item.language">
            <p eyebrow class="eyebrow"><a routerLink="/newsletter" i18n>All issues</a></p>
            <p class="cluster muted">
              @if (item.issued; as issued) {
                <time [attr.datetime]="issued">{{ issued | partialDate }}</time>
              }
              <app-marks [of]="item" />
            </p>
            <p class="lead">{{ item.summary }}</p>
          </app-page-header>
          @if (item.withdrawn; as withdrawn) {
            <p class="note note-warning" i18n>This issue was withdrawn: {{ withdrawn.reason }}</p>
          } @else if (item.body) {
            <app-markdown class="prose" [text]="item.body" />
          }
          <p>
            <a [routerLink]="['/deliverables', item.id]" i18n>Files, and how to cite this issue</a>
          </p>
          <app-source-list [links]="item.sources" />
        </article>
      }
    </app-load-state>
  `,
  styleUrl: './issue-page.scss',
  host: {class: 'page'},
})
export class IssuePage {
  private readonly repository = inject(IssueRepository);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly issue = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });

  constructor() {
    titleFrom(this.issue, (item) => item.title);
  }
}
