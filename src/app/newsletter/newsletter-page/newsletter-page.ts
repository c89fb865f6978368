import {Component, DOCUMENT, inject, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {Marks} from '../../ui/marks/marks';
import {PageHeader} from '../../ui/page-header/page-header';
import {PartialDatePipe} from '../../ui/partial-date/partial-date-pipe';
import {IssueRepository} from '../issue-repository';
import {SubscribeForm} from './subscribe-form';

/** Where a reader subscribes, and reads what went out before. */
@Component({
  selector: 'app-newsletter-page',
  imports: [LoadState, Marks, PageHeader, PartialDatePipe, RouterLink, SubscribeForm],
  templateUrl: './newsletter-page.html',
  styleUrl: './newsletter-page.scss',
  host: {class: 'page'},
})
export class NewsletterPage {
  private readonly repository = inject(IssueRepository);
  private readonly session = inject(Session);

  /** What was typed in the footer comes by the history's state: an address has no place in an address bar. */
  protected readonly typed = typedIn(inject(DOCUMENT).defaultView?.history.state);

  protected readonly issues = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(),
  });
}

function typedIn(state: unknown): string {
  const email = (state as {email?: unknown} | null | undefined)?.email;
  return typeof email === 'string' ? email : '';
}
