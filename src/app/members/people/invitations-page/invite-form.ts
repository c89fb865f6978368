import {Component, inject, output, signal} from '@angular/core';
import {form, FormField, FormRoot} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {MatError, MatFormField, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import type {Role} from '@model/access/role';
import {inviteMember} from '@model/members/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {PlaceFields} from '../place-fields';
import {RoleField} from '../role-field';
import {validateCommand} from '../../../core/forms/validate-command';
import {withoutBlanks} from '../../../core/forms/without-blanks';
import {WordsField} from '../../../ui/form-dialog/words-field';

/** Invites somebody by mail. Stays open for the next one, with the role and place of the last. */
@Component({
  selector: 'app-invite-form',
  imports: [
    FormField,
    FormRoot,
    MatButton,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    PlaceFields,
    RoleField,
    WordsField,
  ],
  template: `
    <form class="stack card" [formRoot]="form" novalidate>
      <h2 i18n>Invite somebody</h2>
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Email address</mat-label>
        <input
          matInput
          type="email"
          autocomplete="off"
          spellcheck="false"
          autocapitalize="none"
          [formField]="form.email"
        />
        <mat-error>{{ form.email().errors()[0]?.message }}</mat-error>
      </mat-form-field>
      <app-role-field [field]="form.role" />
      <app-place-fields [partner]="form.partner" [workPackages]="form.workPackages" />
      <app-words-field [field]="form.note" label="Words in the mail (optional)" i18n-label />
      <div role="alert">
        @if (attempt.problem(); as problem) {
          <p class="note note-error">{{ problem }}</p>
        }
      </div>
      <div>
        <button matButton="filled" type="submit" [disabled]="attempt.busy()" i18n>Send the invitation</button>
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
export class InviteForm {
  private readonly commands = inject(CommandRunner);

  /** The address an invitation went to. */
  readonly invited = output<string>();

  protected readonly attempt = new Attempt();
  private readonly model = signal({
    email: '',
    role: 'member' as Role,
    partner: '',
    workPackages: [] as number[],
    note: '',
  });
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, inviteMember, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    return withoutBlanks(this.model(), 'partner', 'note');
  }

  private async submit(): Promise<void> {
    const input = this.input();
    if (!(await this.attempt.run(() => this.commands.run(inviteMember, input)))) return;
    this.model.update((model) => ({...model, email: '', note: ''}));
    this.form().reset();
    this.form.email().focusBoundControl();
    this.invited.emit(input.email.trim());
  }
}
