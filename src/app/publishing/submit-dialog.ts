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
import {submitDraft} from '@model/publishing/commands';
import {CommandError} from '../core/commands/command-error';
import {Attempt} from '../core/commands/attempt';
import {focusFirstError} from '../core/forms/focus-first-error';
import {validateCommand} from '../core/forms/validate-command';
import {withoutBlanks} from '../core/forms/without-blanks';
import {WordsField} from '../ui/form-dialog/words-field';
import {DraftRepository} from './draft-repository';
import {issuesInWords} from './issue-words';
import type {Standing} from './under-review';

/** Puts a working copy before the other editors. Closes with a sentence. */
@Component({
  selector: 'app-submit-dialog',
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
            The other editors are told. One who has not written in it compares it with what is published, and
            approves it or gives it back. You may go on writing, but then it has to be put up again.
          </p>
          <app-words-field [field]="form.request" label="What should they look at? (optional)" i18n-label />
          <div role="alert">
            @if (attempt.problem(); as problem) {
              <div class="note note-error">
                <p>{{ problem }}</p>
                @if (issues().length > 0) {
                  <ul>
                    @for (issue of issues(); track $index) {
                      <li>{{ issue }}</li>
                    }
                  </ul>
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
  styleUrl: '../ui/form-dialog/form-dialog.scss',
})
export class SubmitDialog {
  private readonly repository = inject(DraftRepository);
  private readonly dialog = inject<MatDialogRef<SubmitDialog, string>>(MatDialogRef);
  private readonly standing = inject<Standing>(MAT_DIALOG_DATA);

  protected readonly attempt = new Attempt();
  /** What is still missing, where the portal says that something is. */
  protected readonly issues = signal<readonly string[]>([]);
  private readonly model = signal({request: ''});
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, submitDraft, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    const {draft, hash} = this.standing;
    return withoutBlanks({draft: draft.id, hash, ...this.model()}, 'request');
  }

  private async submit(): Promise<void> {
    const input = this.input();
    this.issues.set([]);
    const done = await this.attempt.run(() =>
      this.repository.submit(input).catch((error: unknown) => {
        const issues = error instanceof CommandError ? (error.details?.issues ?? []) : [];
        this.issues.set(issuesInWords(this.standing.draft.kind, issues));
        throw error;
      }),
    );
    if (done) this.dialog.close($localize`It waits for review now. The other editors are told.`);
  }
}
