import {Component, inject, output, signal} from '@angular/core';
import {form, FormField, FormRoot} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {MatOption, MatSelect} from '@angular/material/select';
import {admitDomain} from '@model/members/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {PartnerNames} from '../partner-names';
import {validateCommand} from '../../../core/forms/validate-command';
import {withoutBlanks} from '../../../core/forms/without-blanks';

/** Adds a partner's domain to those whose addresses are admitted. */
@Component({
  selector: 'app-domain-form',
  imports: [
    FormField,
    FormRoot,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
  ],
  template: `
    <form class="stack card" [formRoot]="form" novalidate>
      <h2 i18n>Admit a domain</h2>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Domain</mat-label>
        <input
          matInput
          autocomplete="off"
          spellcheck="false"
          autocapitalize="none"
          [formField]="form.domain"
        />
        <mat-hint i18n>The part after the @, as in institute.example.</mat-hint>
        <mat-error>{{ form.domain().errors()[0]?.message }}</mat-error>
      </mat-form-field>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Partner</mat-label>
        <mat-select [formField]="form.partner">
          <mat-option value="" i18n>None</mat-option>
          @for (option of names.options(); track option.id) {
            <mat-option [value]="option.id">{{ option.name }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <div role="alert">
        @if (attempt.problem(); as problem) {
          <p class="note note-error">{{ problem }}</p>
        }
      </div>
      <div>
        <button matButton="filled" type="submit" [disabled]="attempt.busy()" i18n>Admit this domain</button>
      </div>
    </form>
  `,
  styles: `
    h2 {
      margin: 0;
      font-size: var(--text-xl);
    }

    .stack > * {
      min-inline-size: 0;
    }
  `,
})
export class DomainForm {
  private readonly commands = inject(CommandRunner);
  protected readonly names = inject(PartnerNames);

  /** The domain that is admitted now. */
  readonly admitted = output<string>();

  protected readonly attempt = new Attempt();
  private readonly model = signal({domain: '', partner: ''});
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, admitDomain, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    return withoutBlanks(this.model(), 'partner');
  }

  private async submit(): Promise<void> {
    const input = this.input();
    if (!(await this.attempt.run(() => this.commands.run(admitDomain, input)))) return;
    this.model.set({domain: '', partner: ''});
    this.form().reset();
    this.form.domain().focusBoundControl();
    this.admitted.emit(input.domain.trim().toLowerCase());
  }
}
