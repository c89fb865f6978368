import {DecimalPipe} from '@angular/common';
import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {reportIssue} from '@model/newsletter/commands';
import {REPORT_DAYS} from '@model/newsletter/report';
import {CommandRunner} from '../../../core/commands/command-runner';
import {Session} from '../../../members/session';
import {LoadState} from '../../../ui/load-state/load-state';
import type {KeptIssue} from '../desk-repository';
import {StateCounts} from './state-counts';

/** What became of an issue, in numbers that name nobody. */
@Component({
  selector: 'app-issue-report',
  imports: [DecimalPipe, LoadState, RouterLink, StateCounts],
  templateUrl: './issue-report.html',
  styleUrl: './issue-report.scss',
})
export class IssueReportView {
  private readonly commands = inject(CommandRunner);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  readonly issue = input.required<KeptIssue>();

  protected readonly days = REPORT_DAYS;
  private readonly asked = computed(() => ({issue: this.issue().id, state: this.issue().state}), {
    equal: (a, b) => a.issue === b.issue && a.state === b.state,
  });
  protected readonly report = resource({
    params: () => (this.session.identity() ? this.asked() : undefined),
    loader: ({params: {issue}}) => this.commands.run(reportIssue, {issue}),
  });
  /** What stands beside the states: numbers of readers, or of visits. */
  protected readonly more = computed(() => {
    if (!this.report.hasValue()) return [];
    const {deferred, left, visits} = this.report.value();
    const number = new Intl.NumberFormat(this.locale);
    return [
      {
        count: number.format(visits),
        words: $localize`Visits by its links`,
        meaning: $localize`Visits to the portal that began with a link in this issue, counted for ${REPORT_DAYS}:days: days. Who came is not recorded, and links to other sites are not counted.`,
      },
      {
        count: number.format(left),
        words: $localize`Unsubscribed`,
        meaning: $localize`Readers who left by a link of this issue.`,
      },
      {
        count: number.format(deferred),
        words: $localize`Deferred`,
        meaning: $localize`Readers whose mail server said “not now” at least once, whatever became of their mail then.`,
      },
    ];
  });
}
