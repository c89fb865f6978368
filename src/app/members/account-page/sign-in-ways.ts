import {Component, computed, inject, input, signal} from '@angular/core';
import {form, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {newPasswordSchema} from '@model/members/credentials';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {Session, type SessionUser} from '../session';
import {CredentialField} from '../sign-in-page/credential-field';
import {focusFirstError} from '../../core/forms/focus-first-error';
import {ConfirmIdentity, needsFreshSignIn} from './privacy/confirm-identity';
import {ProblemNote} from './problem-note';

/** How the person can sign in: Google and email on one account, and a password of their own. */
@Component({
  selector: 'app-sign-in-ways',
  imports: [ConfirmIdentity, CredentialField, FormRoot, MatButton, ProblemNote],
  template: `
    <h2 i18n>Ways of signing in</h2>
    <dl>
      <dt i18n>Google</dt>
      <dd>
        @if (hasGoogle()) {
          <ng-container i18n>Linked to this account</ng-container>
        } @else {
          <ng-container i18n>Not linked</ng-container>
        }
      </dd>
      <dt i18n>Email</dt>
      <dd>
        @if (hasEmail()) {
          <ng-container i18n>A link by mail, or your password</ng-container>
        } @else {
          <ng-container i18n>A link by mail; no password has been set</ng-container>
        }
      </dd>
    </dl>
    <app-problem-note [problem]="attempt.problem()" />
    <p role="status" class="small">{{ said() }}</p>
    @if (!hasGoogle()) {
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="link()" i18n>
        Link my Google account
      </button>
    } @else if (hasEmail()) {
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="unlink()" i18n>
        Unlink my Google account
      </button>
    } @else {
      <p class="small muted" i18n>
        Set a password first if you want to unlink Google: one way has to remain.
      </p>
    }
    <h3 i18n>Set a password</h3>
    @if (confirming()) {
      <app-confirm-identity [user]="user()" (confirmed)="setPassword()" (cancelled)="confirming.set(false)" />
    } @else {
      <form [formRoot]="form" novalidate class="stack">
        <input hidden type="email" name="email" autocomplete="username" readonly [value]="user().email" />
        <app-credential-field
          [field]="form.password"
          type="password"
          autocomplete="new-password"
          label="New password"
          i18n-label
          hint="At least 12 characters. A few words in a row do well."
          i18n-hint
        />
        <div>
          <button type="submit" matButton="outlined" [disabled]="attempt.busy()" i18n>
            Set the password
          </button>
        </div>
      </form>
    }
  `,
  styleUrl: './section.scss',
})
export class SignInWays {
  private readonly session = inject(Session);

  readonly user = input.required<SessionUser>();

  protected readonly hasGoogle = computed(() => this.user().ways.includes('google'));
  protected readonly hasEmail = computed(() => this.user().ways.includes('email'));
  protected readonly attempt = new Attempt();
  protected readonly said = signal('');
  protected readonly confirming = signal(false);
  private readonly model = signal({password: ''});
  protected readonly form = form(
    this.model,
    (path) => validateStandardSchema(path, v.object({password: newPasswordSchema})),
    {submission: {action: () => this.setPassword(), onInvalid: focusFirstError}},
  );

  protected async link(): Promise<void> {
    const done = await this.attempt.run(async () => (await this.session.gateway()).linkGoogle());
    this.said.set(done ? $localize`From now on you can sign in with Google as well.` : '');
  }

  protected async unlink(): Promise<void> {
    const done = await this.attempt.run(async () => (await this.session.gateway()).unlinkGoogle());
    this.said.set(done ? $localize`Google no longer opens this account.` : '');
  }

  protected async setPassword(): Promise<void> {
    this.confirming.set(false);
    let stale = false;
    const done = await this.attempt.run(async () => {
      try {
        await (await this.session.gateway()).setPassword(this.model().password);
      } catch (error) {
        stale = needsFreshSignIn(error);
        throw error;
      }
    });
    this.confirming.set(stale);
    if (stale) this.attempt.forget();
    this.said.set(done ? $localize`Your password is set.` : '');
    if (!done) return;
    this.model.set({password: ''});
    this.form().reset();
  }
}
