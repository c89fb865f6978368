import {Component, computed, inject, resource, signal} from '@angular/core';
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
import {WITHDRAWAL_UNDO_DAYS, withdrawItem} from '@model/publishing/commands';
import {Attempt} from '../../core/commands/attempt';
import {focusFirstError} from '../../core/forms/focus-first-error';
import {validateCommand} from '../../core/forms/validate-command';
import {withoutBlanks} from '../../core/forms/without-blanks';
import {WordsField} from '../../ui/form-dialog/words-field';
import {ContentRepository} from '../content-repository';
import {DraftRepository} from '../draft-repository';
import {ItemPicker} from '../item-picker/item-picker';

/** Withdraws an outcome, with the reason that its page will say. Closes with a sentence. */
@Component({
  selector: 'app-withdraw-dialog',
  imports: [
    FormRoot,
    ItemPicker,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    WordsField,
  ],
  template: `
    <h2 matDialogTitle i18n>Withdraw “{{ data.title }}”</h2>
    <form [formRoot]="form" novalidate>
      <mat-dialog-content>
        <div class="stack">
          <p>{{ meaning }}</p>
          <app-words-field
            [field]="form.reason"
            label="Reason"
            i18n-label
            hint="Everyone who follows a link to it reads this, in one line."
            i18n-hint
          />
          <app-item-picker
            label="What replaces it (optional)"
            i18n-label
            hint="Its page leads there."
            i18n-hint
            [rows]="others()"
            (picked)="replacement.set($event?.item ?? '')"
          />
          <div role="alert">
            @if (attempt.problem(); as problem) {
              <p class="note note-error">{{ problem }}</p>
            }
          </div>
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="outlined" type="button" matDialogClose i18n>Cancel</button>
        <button matButton="filled" type="submit" class="danger" [disabled]="attempt.busy()" i18n>
          Withdraw it
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../../ui/form-dialog/form-dialog.scss',
})
export class WithdrawDialog {
  private readonly repository = inject(DraftRepository);
  private readonly content = inject(ContentRepository);
  private readonly dialog = inject<MatDialogRef<WithdrawDialog, string>>(MatDialogRef);
  protected readonly data = inject<{readonly item: string; readonly title: string}>(MAT_DIALOG_DATA);

  protected readonly meaning = $localize`It leaves the catalogue and search at once, and its files can't be taken any more, not by their old addresses either. A page with the reason stays, so that a citation still leads somewhere. You can take this back for ${WITHDRAWAL_UNDO_DAYS}:days: days.`;
  protected readonly attempt = new Attempt();
  protected readonly replacement = signal('');
  private readonly read = resource({loader: () => this.content.published()});
  protected readonly others = computed(() =>
    (this.read.hasValue() ? this.read.value() : []).filter(
      ({kind, item, isWithdrawn}) => kind === 'deliverable' && item !== this.data.item && !isWithdrawn,
    ),
  );
  private readonly model = signal({reason: ''});
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, withdrawItem, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    const {reason} = this.model();
    // The reason is one line wherever it is shown.
    const line = reason.replaceAll(/\s*\n\s*/g, ' ');
    return withoutBlanks(
      {item: this.data.item, reason: line, replacement: this.replacement()},
      'replacement',
    );
  }

  private async submit(): Promise<void> {
    const input = this.input();
    if (await this.attempt.run(() => this.repository.withdraw(input))) {
      this.dialog.close($localize`It is withdrawn. Its page says why.`);
    }
  }
}
