import {Component, inject, Injectable} from '@angular/core';
import {MatButton} from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import {firstValueFrom} from 'rxjs';

/** What a person is asked before something that can't simply be undone. */
export interface Question {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly words: string;
  /** The words of the button that does it: a verb, never "OK". */
  readonly action: string;
  /** Whether something is lost by it. */
  readonly danger?: boolean;
}

/** Asks before something is done. Escape, a tap beside it and "Cancel" all mean no; the focus returns to the opener. */
@Injectable({providedIn: 'root'})
export class ConfirmDialogOpener {
  private readonly dialogs = inject(MatDialog);

  /** Whether the person said yes. */
  async ask(question: Question): Promise<boolean> {
    const dialog = this.dialogs.open<ConfirmDialog, Question, boolean>(ConfirmDialog, {
      data: question,
      role: 'alertdialog',
      ariaDescribedBy: 'confirm-words',
      // "Cancel": nothing is lost by a key pressed in haste.
      autoFocus: 'first-tabbable',
      maxWidth: 'min(32rem, calc(100vw - 2rem))',
    });
    return (await firstValueFrom(dialog.afterClosed(), {defaultValue: undefined})) ?? false;
  }
}

/** The question itself; `ConfirmDialogOpener` opens it. */
@Component({
  selector: 'app-confirm-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>{{ question.title }}</h2>
    <mat-dialog-content id="confirm-words">{{ question.words }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="outlined" type="button" [matDialogClose]="false" i18n>Cancel</button>
      <button matButton="filled" type="button" [class.danger]="question.danger" [matDialogClose]="true">
        {{ question.action }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    h2,
    mat-dialog-content {
      overflow-wrap: anywhere;
    }

    mat-dialog-content {
      white-space: pre-line;
    }

    mat-dialog-actions {
      gap: var(--space-2);
      flex-wrap: wrap;
    }

    .danger {
      --mat-button-filled-container-color: var(--color-error);
      --mat-button-filled-label-text-color: var(--color-surface);
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
