import {Component, inject, input} from '@angular/core';
import type {Review} from '@model/publishing/draft';
import {Colleagues} from '../colleagues';
import {minute} from '../words';

/** Who put a working copy before the others, who decided, and what both said. */
@Component({
  selector: 'app-review-trail',
  template: `
    @let it = review();
    <p class="small muted">
      <ng-container i18n>{{ who(it.submittedBy) }} put this up for review.</ng-container>&ngsp;
      <time>{{ when(it.submittedAt) }}</time>
    </p>
    @if (it.request; as request) {
      <p class="said">{{ request }}</p>
    }
    @if (it.decidedBy; as decider) {
      <p class="small muted">
        @if (it.state === 'approved') {
          <ng-container i18n>{{ who(decider) }} approved it.</ng-container>&ngsp;
        } @else {
          <ng-container i18n>{{ who(decider) }} gave it back.</ng-container>&ngsp;
        }
        <time>{{ when(it.decidedAt) }}</time>
      </p>
      @if (it.comment; as comment) {
        <p class="said">{{ comment }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      margin-block-end: var(--space-2);
    }

    .said {
      padding-inline-start: var(--space-4);
      border-inline-start: 3px solid var(--color-line);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: {class: 'card'},
})
export class ReviewTrail {
  private readonly colleagues = inject(Colleagues);

  readonly review = input.required<Review>();

  protected who(uid: string): string {
    return this.colleagues.nameOf(uid);
  }

  protected when(moment: Date | undefined): string {
    return moment ? minute(moment) : '';
  }
}
