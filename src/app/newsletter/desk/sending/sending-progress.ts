import {DecimalPipe} from '@angular/common';
import {Component, computed, input} from '@angular/core';
import {shareDone} from '@model/newsletter/report';
import type {KeptIssue} from '../desk-repository';
import {StateCounts} from './state-counts';

/** How far a sending is, as it goes. */
@Component({
  selector: 'app-sending-progress',
  imports: [DecimalPipe, StateCounts],
  template: `
    <h2 id="progress" i18n>How far it is</h2>
    @if (progress(); as now) {
      <p class="done">
        <strong class="figures">{{ percent() }} %</strong>
        <span class="muted" i18n>of {{ issue().recipients | number }} readers</span>
      </p>
      <div
        role="progressbar"
        aria-labelledby="progress"
        aria-valuemin="0"
        aria-valuemax="100"
        [attr.aria-valuenow]="percent()"
        class="bar"
      >
        <div class="fill" [class.halted]="issue().state === 'paused'" [style.inline-size.%]="percent()"></div>
      </div>
      <app-state-counts [states]="now" [recipients]="issue().recipients" />
    } @else if (issue().frozen) {
      <p class="lead" i18n>
        {{ issue().recipients | number }} readers are written down. The first mails leave now.
      </p>
    } @else {
      <p class="lead" i18n>Who gets it is being written down. Then the first mails leave.</p>
    }
    <p class="small muted" i18n>
      This page follows by itself. You may close it: the sending goes on, and is picked up where it was,
      whatever happens.
    </p>
  `,
  styles: `
    .done {
      display: flex;
      gap: var(--space-2);
      align-items: baseline;
      margin-block-end: var(--space-2);
    }

    .done strong {
      font-size: var(--text-2xl);
    }

    .bar {
      block-size: 0.75rem;
      margin-block-end: var(--space-5);
      border-radius: var(--radius-round);
      background: var(--color-sunk);
      box-shadow: inset 0 0 0 1px var(--color-border);
      overflow: hidden;
    }

    .fill {
      block-size: 100%;
      background: var(--color-accent);
      transition: inline-size 600ms;
    }

    .fill.halted {
      background: var(--color-muted);
    }

    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }
    }
  `,
})
export class SendingProgress {
  readonly issue = input.required<KeptIssue>();

  protected readonly progress = computed(() => this.issue().progress);
  protected readonly percent = computed(() => {
    const progress = this.progress();
    // Down: it is all done only when it is.
    return progress ? Math.floor(shareDone(progress) * 100) : 0;
  });
}
