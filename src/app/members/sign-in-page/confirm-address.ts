import {Component, inject, input, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import {Attempt} from '../../core/commands/attempt';
import {Session} from '../session';

/**
 * Where a verification link leads. It asks for a press of a button: scanners of mail open every link, and would
 * spend it before its reader came.
 */
@Component({
  selector: 'app-confirm-address',
  imports: [RouterLink],
  template: `
    <div role="status">
      @if (confirmed()) {
        <p class="note" i18n>Your address is confirmed.</p>
      }
    </div>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
    @if (!confirmed()) {
      <p i18n>One press, and we know that this address is yours.</p>
      <p class="note note-warning" i18n>
        Somebody made an account with this address and a password. Confirm only if that was you: otherwise
        that person could sign in under your address. If it was not you, close this page and nothing happens.
      </p>
      <button
        type="button"
        class="button button-primary"
        [disabled]="attempt.busy()"
        (click)="confirm()"
        i18n
      >
        Confirm my address
      </button>
    } @else if (session.user()) {
      <p><a class="button button-primary" routerLink="/account" i18n>Go to my account</a></p>
    } @else {
      <p><a class="button button-primary" routerLink="/sign-in" i18n>Sign in</a></p>
    }
  `,
})
export class ConfirmAddress {
  protected readonly session = inject(Session);

  /** The code of the link. */
  readonly code = input.required<string>();

  protected readonly attempt = new Attempt();
  protected readonly confirmed = signal(false);

  protected async confirm(): Promise<void> {
    const done = await this.attempt.run(async () => {
      await (await this.session.gateway()).verifyAddress(this.code());
      await this.session.refresh();
    });
    this.confirmed.set(done);
  }
}
