import {Component, computed, inject, LOCALE_ID, resource, signal} from '@angular/core';
import {calendarState, renewCalendar, revokeCalendar} from '@model/calendars/calendar';
import {formatDay} from '@model/dates/format';
import {Attempt} from '../core/commands/attempt';
import {CommandRunner} from '../core/commands/command-runner';
import {Session} from '../members/session';
import {ConfirmDialogOpener} from '../ui/confirm-dialog/confirm-dialog';
import {CopyButton} from '../ui/copy-button/copy-button';

/** A member's private address of the consortium's calendar: made, shown once, renewed, ended. */
@Component({
  selector: 'app-private-calendar',
  imports: [CopyButton],
  template: `
    <h2 i18n>Your own calendar</h2>
    <p i18n>
      Subscribe once, and the consortium’s meetings and deadlines stand in your own calendar and keep up to
      date. The address is yours alone: whoever has it sees these dates, so don’t pass it on. It ends with
      your access to the consortium’s side.
    </p>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
    @if (state.error()) {
      <p i18n>Whether you have an address can’t be found out right now.</p>
      <button class="button" type="button" (click)="state.reload()" i18n>Try again</button>
    } @else if (!state.hasValue()) {
      <p class="skeleton" role="status" i18n>Loading</p>
    } @else {
      @if (address(); as shown) {
        <div class="note">
          <p i18n>Copy it now: it is shown this once only.</p>
          <p class="address">
            <code>{{ shown }}</code>
          </p>
          <div class="cluster">
            <app-copy-button [text]="shown" what="the calendar address" i18n-what />
            <a class="button" [href]="subscription()" i18n>Open in my calendar</a>
          </div>
        </div>
        <details>
          <summary i18n>How to subscribe</summary>
          <ul>
            <li i18n>Google Calendar: “Other calendars”, “From URL”, and paste the address.</li>
            <li i18n>Outlook: “Add calendar”, “Subscribe from web”, and paste the address.</li>
            <li i18n>Apple and Thunderbird: choose “Open in my calendar”, or a new calendar subscription.</li>
          </ul>
        </details>
      } @else if (since(); as day) {
        <p i18n>You have had an address since {{ day }}. It can’t be shown again; a new one ends the old.</p>
      } @else {
        <p i18n>You have no address yet.</p>
      }
      <div class="cluster">
        <button class="button" type="button" [disabled]="attempt.busy()" (click)="renew()">
          @if (since()) {
            <ng-container i18n>Make a new address</ng-container>
          } @else {
            <ng-container i18n>Make my address</ng-container>
          }
        </button>
        @if (since()) {
          <button class="button" type="button" [disabled]="attempt.busy()" (click)="revoke()" i18n>
            End the address
          </button>
        }
      </div>
    }
    <p role="status" class="small">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }

    h2 {
      font-size: var(--text-xl);
    }

    .address {
      overflow-wrap: anywhere;
    }

    summary {
      padding-block: var(--space-3);
    }

    .cluster {
      margin-block-start: var(--space-3);
    }
  `,
})
export class PrivateCalendar {
  private readonly commands = inject(CommandRunner);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  protected readonly attempt = new Attempt();
  protected readonly address = signal<string | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly state = resource({
    params: () => this.session.identity(),
    loader: () => this.commands.run(calendarState, {}),
  });
  protected readonly since = computed(() => {
    const createdAt = this.state.hasValue() ? this.state.value().createdAt : undefined;
    return createdAt === undefined ? '' : formatDay(new Date(createdAt), this.locale);
  });
  /** `webcal:` makes the calendar program ask whether to subscribe, instead of saving a file. */
  protected readonly subscription = computed(() => this.address()?.replace(/^https?:/, 'webcal:') ?? '');

  protected async renew(): Promise<void> {
    this.said.set('');
    if (
      this.since() &&
      !(await this.confirm.ask({
        title: $localize`Make a new address?`,
        words: $localize`The one you have now stops working, in every calendar that uses it.`,
        action: $localize`Make a new one`,
        danger: true,
      }))
    )
      return;
    await this.attempt.run(async () => {
      const {address} = await this.commands.run(renewCalendar, {});
      this.address.set(address);
      this.state.set({createdAt: Date.now()});
      this.said.set($localize`Your new address is ready.`);
    });
  }

  protected async revoke(): Promise<void> {
    this.said.set('');
    const sure = await this.confirm.ask({
      title: $localize`End the address?`,
      words: $localize`Calendars that use it get nothing any more. You can make a new one at any time.`,
      action: $localize`End it`,
      danger: true,
    });
    if (!sure) return;
    await this.attempt.run(async () => {
      await this.commands.run(revokeCalendar, {});
      this.address.set(undefined);
      this.state.set({});
      this.said.set($localize`The address has ended.`);
    });
  }
}
