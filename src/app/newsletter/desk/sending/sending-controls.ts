import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {steerIssue, takeBackIssue} from '@model/newsletter/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {ConfirmDialogOpener, type Question} from '../../../ui/confirm-dialog/confirm-dialog';
import type {KeptIssue} from '../desk-repository';

/** Takes back what waits for its time; halts what is on its way, goes on with it, or ends it. The page follows by itself. */
@Component({
  selector: 'app-sending-controls',
  template: `
    <div class="cluster">
      @switch (issue().state) {
        @case ('scheduled') {
          <button type="button" class="button" [disabled]="attempt.busy()" (click)="takeBack()" i18n>
            Take it back
          </button>
        }
        @case ('sending') {
          <button type="button" class="button" [disabled]="attempt.busy()" (click)="steer('pause')" i18n>
            Pause
          </button>
        }
        @case ('paused') {
          <button
            type="button"
            class="button button-primary"
            [disabled]="attempt.busy()"
            (click)="steer('resume')"
            i18n
          >
            Go on
          </button>
        }
      }
      @if (issue().state !== 'scheduled') {
        <button type="button" class="button" [disabled]="attempt.busy()" (click)="cancel()" i18n>
          Cancel…
        </button>
      }
    </div>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
  styles: `
    .note {
      margin-block-start: var(--space-3);
    }
  `,
})
export class SendingControls {
  private readonly commands = inject(CommandRunner);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly locale = inject(LOCALE_ID);

  readonly issue = input.required<KeptIssue>();

  protected readonly attempt = new Attempt();
  private readonly question = computed((): Question => {
    const number = new Intl.NumberFormat(this.locale);
    const gone = number.format(this.issue().progress?.accepted ?? 0);
    return {
      title: $localize`Cancel the sending?`,
      words: $localize`About ${gone}:gone: of ${number.format(this.issue().recipients)}:all: mails have gone, and stay gone. Nobody else gets it, and it cannot be sent again. To go on later, pause it instead.`,
      action: $localize`Cancel the sending`,
      danger: true,
    };
  });

  protected async takeBack(): Promise<void> {
    await this.attempt.run(() => this.commands.run(takeBackIssue, {issue: this.issue().id}));
  }

  protected async cancel(): Promise<void> {
    if (await this.confirm.ask(this.question())) await this.steer('cancel');
  }

  protected async steer(action: 'pause' | 'resume' | 'cancel'): Promise<void> {
    await this.attempt.run(() => this.commands.run(steerIssue, {issue: this.issue().id, action}));
  }
}
