import {Component, inject, input, output, resource, signal} from '@angular/core';
import {form, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {RouterLink} from '@angular/router';
import {newPasswordSchema} from '@model/members/credentials';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {problemOf} from '../../core/errors/problem';
import {Session} from '../session';
import {CredentialField} from './credential-field';
import {focusFirstError} from '../../core/forms/focus-first-error';

/** Where the link of a forgotten password leads: sets a new one and signs in with it. */
@Component({
  selector: 'app-choose-password',
  imports: [CredentialField, FormRoot, MatButton, RouterLink],
  template: `
    @if (email.error(); as error) {
      <p role="alert" class="note note-error">{{ sentence(error) }}</p>
      <p><a routerLink="/sign-in" i18n>Back to signing in</a></p>
    } @else if (!email.hasValue()) {
      <p role="status" i18n>Checking the link …</p>
    } @else {
      <form [formRoot]="form" novalidate class="stack">
        <p i18n>
          A new password for <strong>{{ email.value() }}</strong>
        </p>
        <!-- Password managers save the password under this name. -->
        <input hidden type="email" name="email" autocomplete="username" readonly [value]="email.value()" />
        <app-credential-field
          [field]="form.password"
          type="password"
          autocomplete="new-password"
          label="New password"
          i18n-label
          hint="At least 12 characters. A few words in a row do well."
          i18n-hint
        />
        <div role="alert">
          @if (attempt.problem(); as problem) {
            <p class="note note-error">{{ problem }}</p>
          }
        </div>
        <button type="submit" matButton="filled" [disabled]="attempt.busy()" i18n>Set it and sign in</button>
      </form>
    }
  `,
})
export class ChoosePassword {
  private readonly session = inject(Session);

  /** The code of the link. */
  readonly code = input.required<string>();
  /** The password is set, and the person signed in. */
  readonly done = output();

  protected readonly sentence = problemOf;
  protected readonly attempt = new Attempt();
  protected readonly email = resource({
    params: () => this.code(),
    loader: async ({params}) => (await this.session.gateway()).checkResetCode(params),
  });
  private readonly model = signal({password: ''});
  protected readonly form = form(
    this.model,
    (path) => validateStandardSchema(path, v.object({password: newPasswordSchema})),
    {submission: {action: () => this.set(), onInvalid: focusFirstError}},
  );

  private async set(): Promise<void> {
    const {password} = this.model();
    const done = await this.attempt.run(async () => {
      const gateway = await this.session.gateway();
      await gateway.resetPassword(this.code(), password);
      await gateway.signInWithPassword(this.email.value() ?? '', password);
    });
    if (done) this.done.emit();
  }
}
