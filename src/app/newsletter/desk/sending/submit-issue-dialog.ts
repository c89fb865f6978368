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
import {submitIssue} from '@model/newsletter/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandError} from '../../../core/commands/command-error';
import {CommandRunner} from '../../../core/commands/command-runner';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {validateCommand} from '../../../core/forms/validate-command';
import {withoutBlanks} from '../../../core/forms/without-blanks';
import {WordsField} from '../../../ui/form-dialog/words-field';

/** Puts an issue before another editor. Closes with a sentence. */
@Component({
  selector: 'app-submit-issue-dialog',
  imports: [
    FormRoot,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    WordsField,
  ],
  template: `
    <h2 matDialogTitle i18n>Put it up for review</h2>
    <form [formRoot]="form" novalidate>
      <mat-dialog-content>
        <div class="stack">
          <p i18n>
            The other editors are told. One who has not written in it looks at it, and approves it or gives it
            back. You may go on writing, but then it has to be put up again.
          </p>
          <app-words-field [field]="form.request" label="What should they look at? (optional)" i18n-label />
          <div role="alert">
            @if (attempt.problem(); as problem) {
              <div class="note note-error">
                <p>{{ problem }}</p>
                @if (isUnfinished()) {
                  <p i18n>The check list of the issue says what.</p>
                }
              </div>
            }
          </div>
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="outlined" type="button" matDialogClose i18n>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="attempt.busy()" i18n>Put it up</button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../../../ui/form-dialog/form-dialog.scss',
})
export class SubmitIssueDialog {
  private readonly commands = inject(CommandRunner);
  private readonly dialog = inject<MatDialogRef<SubmitIssueDialog, string>>(MatDialogRef);
  private readonly data = inject<{readonly issue: string; readonly hash: string}>(MAT_DIALOG_DATA);

  protected readonly attempt = new Attempt();
  /** Whether something on the check list is open. */
  protected readonly isUnfinished = signal(false);
  private readonly model = signal({request: ''});
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, submitIssue, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    const {issue, hash} = this.data;
    return withoutBlanks({issue, hash, ...this.model()}, 'request');
  }

  private async submit(): Promise<void> {
    const input = this.input();
    const done = await this.attempt.run(() =>
      this.commands.run(submitIssue, input).catch((error: unknown) => {
        this.isUnfinished.set(error instanceof CommandError && error.details?.reason === 'not-whole');
        throw error;
      }),
    );
    if (done) this.dialog.close($localize`It waits for review now. The other editors are told.`);
  }
}
