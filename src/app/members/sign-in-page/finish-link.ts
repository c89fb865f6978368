import {Component, DOCUMENT, inject, output, signal} from '@angular/core';
import {form, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {RouterLink} from '@angular/router';
import {emailSchema} from '@model/members/credentials';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {Session} from '../session';
import {Traces} from '../traces';
import {CredentialField} from './credential-field';
import {focusFirstError} from '../../core/forms/focus-first-error';

/** Where a sign-in link leads: signs in at once in the browser that asked for it, elsewhere asks for the address. */
@Component({
  selector: 'app-finish-link',
  imports: [CredentialField, FormRoot, RouterLink],
  template: `
    @if (attempt.busy()) {
      <p role="status" i18n>Signing you in …</p>
    } @else {
      <div role="alert">
        @if (attempt.problem(); as problem) {
          <p class="note note-error">{{ problem }}</p>
        }
      </div>
      <form [formRoot]="form" novalidate class="stack">
        <p i18n>To be sure that it is you: which address was the link sent to?</p>
        <app-credential-field [field]="form.email" autocomplete="email" label="Email address" i18n-label />
        <button type="submit" class="button button-primary" i18n>Sign in</button>
      </form>
      <p><a routerLink="/sign-in" i18n>Ask for a new link</a></p>
    }
  `,
})
export class FinishLink {
  private readonly session = inject(Session);
  private readonly traces = inject(Traces);
  private readonly address = inject(DOCUMENT).location.href;

  /** The person is signed in. */
  readonly done = output();

  protected readonly attempt = new Attempt();
  private readonly model = signal({email: this.traces.linkAddress()});
  protected readonly form = form(
    this.model,
    (path) => validateStandardSchema(path, v.object({email: emailSchema})),
    {submission: {action: () => this.finish(), onInvalid: focusFirstError}},
  );

  constructor() {
    if (this.model().email) void this.finish();
  }

  private async finish(): Promise<void> {
    const done = await this.attempt.run(async () =>
      (await this.session.gateway()).signInWithLink(this.model().email.trim(), this.address),
    );
    if (!done) return;
    this.traces.rememberLinkAddress(null);
    this.done.emit();
  }
}
