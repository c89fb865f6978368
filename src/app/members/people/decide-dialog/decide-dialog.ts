import {Component, inject, signal} from '@angular/core';
import {form, FormRoot} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type {Role} from '@model/access/role';
import type {AccessRequest} from '@model/members/access-request';
import {decideRequest} from '@model/members/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandError} from '../../../core/commands/command-error';
import {CommandRunner} from '../../../core/commands/command-runner';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {PlaceFields} from '../place-fields';
import {RoleField} from '../role-field';
import {WordsField} from '../../../ui/form-dialog/words-field';
import {validateCommand} from '../../../core/forms/validate-command';
import {withoutBlanks} from '../../../core/forms/without-blanks';

interface Decision {
  readonly request: AccessRequest;
  readonly decision: 'approve' | 'decline';
}

/** Decides on a request for access. Closes with what was done, or that somebody else had done it, in a sentence. */
@Component({
  selector: 'app-decide-dialog',
  imports: [
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    PlaceFields,
    RoleField,
    WordsField,
  ],
  templateUrl: './decide-dialog.html',
  styleUrl: '../../../ui/form-dialog/form-dialog.scss',
})
export class DecideDialog {
  private readonly commands = inject(CommandRunner);
  private readonly dialog = inject<MatDialogRef<DecideDialog, string>>(MatDialogRef);
  private readonly data = inject<Decision>(MAT_DIALOG_DATA);

  protected readonly request = this.data.request;
  protected readonly approves = this.data.decision === 'approve';
  protected readonly attempt = new Attempt();
  private readonly model = signal({
    role: 'member' as Role,
    partner: this.request.partner ?? '',
    workPackages: [] as number[],
    reason: '',
  });
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, decideRequest, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    const {role, partner, workPackages, reason} = this.model();
    const uid = this.request.id;
    if (!this.approves) return {uid, decision: 'decline' as const, reason};
    const given = {uid, decision: 'approve' as const, role, partner, workPackages, reason};
    return withoutBlanks(given, 'partner', 'reason');
  }

  private async submit(): Promise<void> {
    const {name} = this.request;
    let outcome = this.approves
      ? $localize`${name}:name: is a member now, and is told by mail.`
      : $localize`The request of ${name}:name: is declined. They are told by mail.`;
    const done = await this.attempt.run(async () => {
      try {
        await this.commands.run(decideRequest, this.input());
      } catch (error) {
        if (!(error instanceof CommandError) || error.details?.reason !== 'already-decided') throw error;
        outcome = $localize`Somebody else has decided on the request of ${name}:name: already.`;
      }
    });
    if (done) this.dialog.close(outcome);
  }
}
