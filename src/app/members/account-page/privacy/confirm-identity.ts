import {Component, computed, inject, input, output, signal} from '@angular/core';
import {form, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {passwordSchema} from '@model/members/credentials';
import * as v from 'valibot';
import {Attempt} from '../../../core/commands/attempt';
import {CommandError} from '../../../core/commands/command-error';
import {Session, type SessionUser} from '../../session';
import {CredentialField} from '../../sign-in-page/credential-field';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {Traces} from '../../traces';
import {ProblemNote} from '../problem-note';

/** Whether `error` asks for a sign-in of late. */
export function needsFreshSignIn(error: unknown): boolean {
  if (error instanceof CommandError) return error.details?.reason === 'sign-in-again';
  return (error as {code?: unknown} | undefined)?.code === 'auth/requires-recent-login';
}

/** Has the person at the keyboard show that it is still they, by any way their account has. */
@Component({
  selector: 'app-confirm-identity',
  imports: [CredentialField, FormRoot, MatButton, ProblemNote],
  template: `
    <p i18n>Your last sign-in was a while ago. Show that it is you, and we go on.</p>
    <app-problem-note [problem]="attempt.problem()" />
    @if (user().ways.includes('email')) {
      <form [formRoot]="form" novalidate class="stack">
        <app-credential-field
          [field]="form.password"
          type="password"
          autocomplete="current-password"
          label="Password"
          i18n-label
        />
        <div>
          <button type="submit" matButton="filled" [disabled]="attempt.busy()" i18n>Go on</button>
        </div>
      </form>
    }
    <div class="cluster">
      @if (user().ways.includes('google')) {
        <button type="button" class="button" [disabled]="attempt.busy()" (click)="byGoogle()" i18n>
          Show it with Google
        </button>
      }
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="byLink()" i18n>
        Send me a link
      </button>
      <button type="button" class="button button-quiet" (click)="cancelled.emit()" i18n>Cancel</button>
    </div>
    <p role="status" class="small">
      @if (sent()) {
        <ng-container i18n>
          A link is on its way to {{ user().email }}. Open it in this browser, then press again here.
        </ng-container>
      }
    </p>
  `,
})
export class ConfirmIdentity {
  private readonly session = inject(Session);
  private readonly traces = inject(Traces);

  readonly user = input.required<SessionUser>();
  readonly confirmed = output();
  readonly cancelled = output();

  protected readonly attempt = new Attempt();
  protected readonly sent = signal(false);
  private readonly model = signal({password: ''});
  protected readonly form = form(
    this.model,
    (path) => validateStandardSchema(path, v.object({password: passwordSchema})),
    {submission: {action: () => this.byPassword(), onInvalid: focusFirstError}},
  );
  private readonly email = computed(() => this.user().email ?? '');

  private async byPassword(): Promise<void> {
    const {password} = this.model();
    const done = await this.attempt.run(async () =>
      (await this.session.gateway()).confirmWithPassword(password),
    );
    if (done) this.confirmed.emit();
  }

  protected async byGoogle(): Promise<void> {
    const done = await this.attempt.run(async () => (await this.session.gateway()).confirmWithGoogle());
    if (done) this.confirmed.emit();
  }

  protected async byLink(): Promise<void> {
    this.traces.rememberLinkAddress(this.email());
    this.sent.set(
      await this.attempt.run(async () =>
        (await this.session.gateway()).sendSignInLink(this.email(), '/account#privacy'),
      ),
    );
  }
}
