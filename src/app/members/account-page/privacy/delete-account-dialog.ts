import {Component, inject, signal} from '@angular/core';
import {MatButton} from '@angular/material/button';
import {MatCheckbox} from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import {deleteMyAccount} from '@model/members/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {Session, type SessionUser} from '../../session';
import {ProblemNote} from '../problem-note';
import {ConfirmIdentity, needsFreshSignIn} from './confirm-identity';

/** Says what goes and what stays, and deletes the account of whoever agrees. */
@Component({
  selector: 'app-delete-account-dialog',
  imports: [
    ConfirmIdentity,
    MatButton,
    MatCheckbox,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemNote,
  ],
  template: `
    <h2 matDialogTitle i18n>Delete my account</h2>
    <mat-dialog-content>
      <p i18n>
        <strong>Goes:</strong> your account and its ways of signing in, your profile, your place in the
        directory, your requests, notifications and private calendar.
      </p>
      <p i18n>
        <strong>Stays:</strong> documents you uploaded belong to the consortium and stay, without your name.
        The log of what was done stays, with a code in the place of a person.
      </p>
      <p i18n>This can't be undone.</p>
      @if (confirming()) {
        <app-confirm-identity [user]="user" (confirmed)="delete()" (cancelled)="confirming.set(false)" />
      } @else {
        <mat-checkbox [checked]="agreed()" (change)="agreed.set($event.checked)" i18n
          >I understand, delete my account</mat-checkbox
        >
      }
      <app-problem-note [problem]="attempt.problem()" />
    </mat-dialog-content>
    @if (!confirming()) {
      <mat-dialog-actions>
        <button matButton type="button" matDialogClose i18n>Keep my account</button>
        <button
          matButton="filled"
          type="button"
          [disabled]="!agreed() || attempt.busy()"
          (click)="delete()"
          i18n
        >
          Delete my account
        </button>
      </mat-dialog-actions>
    }
  `,
})
export class DeleteAccountDialog {
  private readonly runner = inject(CommandRunner);
  private readonly session = inject(Session);
  protected readonly user = inject<SessionUser>(MAT_DIALOG_DATA);

  protected readonly attempt = new Attempt();
  protected readonly agreed = signal(false);
  protected readonly confirming = signal(false);

  protected async delete(): Promise<void> {
    let stale = false;
    const done = await this.attempt.run(async () => {
      try {
        await this.runner.run(deleteMyAccount, {confirm: 'delete'});
      } catch (error) {
        stale = needsFreshSignIn(error);
        throw error;
      }
    });
    this.confirming.set(stale);
    if (stale) this.attempt.forget();
    if (done) await this.session.leaveForGood();
  }
}
