import {Component, computed, inject, input, signal} from '@angular/core';
import {form, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {Attempt} from '../../core/commands/attempt';
import {Session} from '../session';
import {Traces} from '../traces';
import {CredentialField} from './credential-field';
import {GoogleMark} from './google-mark';
import {MailSent} from './mail-sent';
import {focusFirstError} from '../../core/forms/focus-first-error';
import {SCHEMAS, type Way} from './ways';

/** The one door: Google, a link by email, or a password. It never tells whether an address has an account. */
@Component({
  selector: 'app-door',
  imports: [CredentialField, FormRoot, GoogleMark, MailSent, MatButton],
  templateUrl: './door.html',
  styleUrl: './door.scss',
})
export class Door {
  private readonly session = inject(Session);
  private readonly traces = inject(Traces);

  /** Where a link sent by email lands in the end. */
  readonly returnTo = input.required<string>();

  protected readonly way = signal<Way>('link');
  protected readonly sent = signal(false);
  protected readonly attempt = new Attempt();
  private readonly model = signal({email: '', password: ''});
  protected readonly form = form(
    this.model,
    (path) => validateStandardSchema(path, () => SCHEMAS[this.way()]),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );
  protected readonly email = computed(() => this.model().email.trim());

  constructor() {
    // Google's window must open at once when it is asked for, so its code has to be there by then.
    this.session.gateway().catch(() => undefined);
  }

  protected choose(way: Way): void {
    this.way.set(way);
    this.attempt.forget();
    this.form().reset();
  }

  protected async google(): Promise<void> {
    await this.attempt.run(async () => (await this.session.gateway()).signInWithGoogle());
  }

  protected async submit(): Promise<void> {
    const email = this.email();
    const {password} = this.model();
    const way = this.way();
    const done = await this.attempt.run(async () => {
      const gateway = await this.session.gateway();
      if (way === 'password') return gateway.signInWithPassword(email, password);
      if (way === 'create') return gateway.createAccount(email, password);
      if (way === 'forgotten') return gateway.sendPasswordReset(email);
      this.traces.rememberLinkAddress(email);
      return gateway.sendSignInLink(email, this.returnTo());
    });
    if (done && way !== 'password') this.sent.set(true);
  }
}
