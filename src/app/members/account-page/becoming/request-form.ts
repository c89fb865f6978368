import {Component, inject, input, linkedSignal, output, resource} from '@angular/core';
import {form, FormField, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {requestFormSchema} from '@model/members/access-request';
import {requestAccess} from '@model/members/commands';
import * as v from 'valibot';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {DigestRepository} from '../../../digest/digest-repository';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {ProblemNote} from '../problem-note';

/** What the form holds: a list can't hold "none", so another organisation is the empty choice. */
const formSchema = v.object({...requestFormSchema.entries, partner: v.string()});

/** Asks the administrators for access. */
@Component({
  selector: 'app-request-form',
  imports: [FormField, FormRoot, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, ProblemNote],
  template: `
    <form [formRoot]="form" novalidate class="stack">
      <h3 i18n>Ask for access</h3>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Your name</mat-label>
        <input matInput autocomplete="name" [formField]="form.name" />
        <mat-error>{{ form.name().errors()[0]?.message }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Partner of the project</mat-label>
        <select matNativeControl [formField]="form.partner" (change)="takeName()">
          <option value="" i18n>Another organisation</option>
          @for (partner of partners.value() ?? []; track partner.id) {
            <option [value]="partner.id">{{ partner.acronym }}: {{ partner.name }}</option>
          }
        </select>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Where you work</mat-label>
        <input matInput autocomplete="organization" [formField]="form.organisation" />
        <mat-error>{{ form.organisation().errors()[0]?.message }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>What you do in the project</mat-label>
        <textarea matInput rows="4" [formField]="form.message"></textarea>
        <mat-hint i18n>The administrators read it, and nobody else.</mat-hint>
        <mat-error>{{ form.message().errors()[0]?.message }}</mat-error>
      </mat-form-field>
      <app-problem-note [problem]="attempt.problem()" />
      <div>
        <button type="submit" matButton="filled" [disabled]="attempt.busy()" i18n>Ask for access</button>
      </div>
    </form>
  `,
  styleUrl: '../section.scss',
})
export class RequestForm {
  private readonly runner = inject(CommandRunner);
  private readonly digest = inject(DigestRepository);

  /** The name to begin with. */
  readonly name = input('');
  readonly sent = output();

  protected readonly attempt = new Attempt();
  /** Without the names, "another organisation" and one's own words still do. */
  protected readonly partners = resource({
    loader: async () => (await this.digest.read().catch(() => undefined))?.partners ?? [],
  });
  private readonly model = linkedSignal(() => ({
    name: this.name(),
    partner: '',
    organisation: '',
    message: '',
  }));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, formSchema), {
    submission: {action: () => this.send(), onInvalid: focusFirstError},
  });

  /** Whoever chooses a partner need not write its name as well. */
  protected takeName(): void {
    const chosen = this.partners.value()?.find(({id}) => id === this.model().partner);
    if (chosen) this.model.update((model) => ({...model, organisation: model.organisation || chosen.name}));
  }

  private async send(): Promise<void> {
    const {partner, ...rest} = this.model();
    const done = await this.attempt.run(() =>
      this.runner.run(requestAccess, {...rest, ...(partner && {partner})}),
    );
    if (done) this.sent.emit();
  }
}
