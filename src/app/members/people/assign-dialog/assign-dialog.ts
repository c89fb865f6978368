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
import {assignMember} from '@model/members/commands';
import type {Member} from '@model/members/member';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {PlaceFields} from '../place-fields';
import {withoutBlanks} from '../../../core/forms/without-blanks';

/** Corrects where a member works. Closes with what was done, in a sentence. */
@Component({
  selector: 'app-assign-dialog',
  imports: [
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    PlaceFields,
  ],
  template: `
    <h2 matDialogTitle i18n>Partner and work packages of {{ member.name }}</h2>
    <form [formRoot]="form" novalidate>
      <mat-dialog-content>
        <div class="stack">
          <app-place-fields [partner]="form.partner" [workPackages]="form.workPackages" />
          <div role="alert">
            @if (attempt.problem(); as problem) {
              <p class="note note-error">{{ problem }}</p>
            }
          </div>
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="outlined" type="button" matDialogClose i18n>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="attempt.busy()" i18n>Save</button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../../../ui/form-dialog/form-dialog.scss',
})
export class AssignDialog {
  private readonly commands = inject(CommandRunner);
  private readonly dialog = inject<MatDialogRef<AssignDialog, string>>(MatDialogRef);
  protected readonly member = inject<{readonly member: Member}>(MAT_DIALOG_DATA).member;

  protected readonly attempt = new Attempt();
  private readonly model = signal({
    uid: this.member.id,
    partner: this.member.partner ?? '',
    workPackages: [...this.member.workPackages],
  });
  protected readonly form = form(this.model, {submission: {action: () => this.submit()}});

  private async submit(): Promise<void> {
    const {uid, partner, workPackages} = this.model();
    const sorted = [...workPackages].sort((a, b) => a - b);
    const input = withoutBlanks({uid, partner, workPackages: sorted}, 'partner');
    if (await this.attempt.run(() => this.commands.run(assignMember, input))) {
      this.dialog.close($localize`The place of ${this.member.name}:name: is corrected.`);
    }
  }
}
