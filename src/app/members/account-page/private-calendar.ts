import {Component, computed, inject, LOCALE_ID, resource, signal} from '@angular/core';
import {calendarState, renewCalendar, revokeCalendar} from '@model/calendars/calendar';
import {formatDay} from '@model/dates/format';
import {Attempt} from '../../core/commands/attempt';
import {CommandRunner} from '../../core/commands/command-runner';
import {CopyButton} from '../../ui/copy-button/copy-button';
import {LoadState} from '../../ui/load-state/load-state';
import {ProblemNote} from './problem-note';

/** The private address by which a calendar program follows the consortium's meetings. */
@Component({
  selector: 'app-private-calendar',
  imports: [CopyButton, LoadState, ProblemNote],
  template: `
    <h2 i18n>Private calendar</h2>
    <p i18n>
      A private address brings the consortium's meetings and deadlines into your calendar program and keeps
      them up to date. Whoever knows it can read them, so keep it to yourself. It ends with your access.
    </p>
    <app-load-state [of]="state">
      @if (address(); as made) {
        <div class="note" role="status">
          <p i18n>Your address. It is shown this once: copy it now.</p>
          <p>
            <code>{{ made }}</code>
          </p>
          <app-copy-button [text]="made" />
        </div>
      }
      <app-problem-note [problem]="attempt.problem()" />
      @if (since(); as day) {
        <p i18n>You have had a private address since {{ day }}. A new one ends the one before.</p>
      }
      <div class="cluster">
        <button type="button" class="button" [disabled]="attempt.busy()" (click)="renew()">
          @if (since()) {
            <ng-container i18n>Make a new address</ng-container>
          } @else {
            <ng-container i18n>Make my address</ng-container>
          }
        </button>
        @if (since()) {
          <button
            type="button"
            class="button button-quiet"
            [disabled]="attempt.busy()"
            (click)="revoke()"
            i18n
          >
            End the address
          </button>
        }
      </div>
      <p role="status" class="small">
        @if (ended()) {
          <ng-container i18n>The address is dead: calendars that use it get nothing more.</ng-container>
        }
      </p>
    </app-load-state>
  `,
  styleUrl: './section.scss',
})
export class PrivateCalendar {
  private readonly runner = inject(CommandRunner);
  private readonly locale = inject(LOCALE_ID);

  protected readonly attempt = new Attempt();
  protected readonly address = signal<string | undefined>(undefined);
  protected readonly ended = signal(false);
  protected readonly state = resource({loader: () => this.runner.run(calendarState, {})});
  protected readonly since = computed(() => {
    const at = this.state.hasValue() ? this.state.value().createdAt : undefined;
    return at === undefined ? undefined : formatDay(new Date(at), this.locale);
  });

  protected async renew(): Promise<void> {
    this.ended.set(false);
    await this.attempt.run(async () => {
      this.address.set((await this.runner.run(renewCalendar, {})).address);
      this.state.set({createdAt: Date.now()});
    });
  }

  protected async revoke(): Promise<void> {
    const done = await this.attempt.run(() => this.runner.run(revokeCalendar, {}));
    if (!done) return;
    this.address.set(undefined);
    this.state.set({});
    this.ended.set(true);
  }
}
