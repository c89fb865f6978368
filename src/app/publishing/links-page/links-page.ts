import {Component, computed, inject, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {LinkCheck} from '@model/links/link-check';
import {formatDay, formatMoment} from '@model/dates/format';
import {REVIEW_MONTHS} from '@model/publishing/review-due';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {LinksRepository} from '../links-repository';
import {STATE_BADGES, STATE_WORDS, whyOf} from './words';

/** What editors look after: links that lead nowhere, and outcomes that nobody has looked at for long. */
@Component({
  selector: 'app-links-page',
  imports: [LoadState, PageHeader, RouterLink],
  templateUrl: './links-page.html',
  styleUrl: './links-page.scss',
})
export class LinksPage {
  private readonly repository = inject(LinksRepository);
  private readonly session = inject(Session);

  protected readonly months = REVIEW_MONTHS;
  protected readonly read = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.chores(),
  });
  private readonly chores = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly run = computed(() => {
    const run = this.chores()?.run;
    return run && {...run, when: formatMoment(run.at, $localize.locale ?? 'en')};
  });
  protected readonly links = computed(() => this.chores()?.links.map((link) => rowOf(link)) ?? []);
  protected readonly due = computed(
    () => this.chores()?.due.map((outcome) => ({...outcome, since: day(outcome.updatedAt)})) ?? [],
  );
}

function rowOf(link: LinkCheck) {
  const [first] = link.failedOn;
  return {
    ...link,
    words: STATE_WORDS[link.state],
    badge: STATE_BADGES[link.state],
    why: whyOf(link),
    since: first === undefined ? undefined : day(new Date(first)),
  };
}

function day(moment: Date): string {
  return formatDay(moment, $localize.locale ?? 'en');
}
