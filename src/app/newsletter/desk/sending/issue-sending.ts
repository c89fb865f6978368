import {Component, computed, effect, inject, input, untracked, viewChild} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {SendingState} from '@model/newsletter/sending';
import {Colleagues} from '../../../publishing/colleagues';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import type {KeptIssue} from '../desk-repository';
import {minute, SENDING_BADGES, SENDING_WORDS} from '../words';
import {IssueReportView} from './issue-report';
import {LetterOfIssue} from './letter-of-issue';
import {SendingControls} from './sending-controls';
import {SendingProgress} from './sending-progress';

/** What is said when an issue has come to a state while somebody looks on. */
const ARRIVALS: Readonly<Record<SendingState, string>> = {
  scheduled: $localize`It waits for its time.`,
  sending: $localize`It is on its way.`,
  paused: $localize`It is paused: nothing goes out until somebody goes on.`,
  sent: $localize`It has been sent. What became of it is below.`,
  cancelled: $localize`It is cancelled: nobody else gets it.`,
};

/** An issue from the moment it was handed over: how far it is, what can be done with it, and what became of it. */
@Component({
  selector: 'app-issue-sending',
  imports: [IssueReportView, LetterOfIssue, PageHeader, RouterLink, SendingControls, SendingProgress, Told],
  templateUrl: './issue-sending.html',
  styleUrl: './issue-sending.scss',
})
export class IssueSending {
  protected readonly colleagues = inject(Colleagues);
  private readonly told = viewChild.required(Told);

  readonly issue = input.required<KeptIssue>();

  protected readonly words = SENDING_WORDS;
  protected readonly badges = SENDING_BADGES;
  protected readonly state = computed(() => this.issue().state);
  protected readonly isOver = computed(() => ['sent', 'cancelled'].includes(this.state()));
  protected readonly facts = computed(() => {
    const {author, approvedBy, sendAt, frozenAt, sentAt} = this.issue();
    return [
      {label: $localize`Written by`, words: this.colleagues.nameOf(author)},
      ...(approvedBy ? [{label: $localize`Approved by`, words: this.colleagues.nameOf(approvedBy)}] : []),
      ...(sendAt ? [{label: $localize`Set to`, words: minute(sendAt)}] : []),
      ...(frozenAt ? [{label: $localize`Began`, words: minute(frozenAt)}] : []),
      ...(sentAt ? [{label: $localize`Ended`, words: minute(sentAt)}] : []),
    ];
  });

  constructor() {
    let seen: SendingState | undefined;
    effect(() => {
      const state = this.state();
      if (seen !== undefined && seen !== state) untracked(() => this.told().say(ARRIVALS[state]));
      seen = state;
    });
  }

  protected when(moment: Date): string {
    return minute(moment);
  }
}
