import {DecimalPipe} from '@angular/common';
import {Component, computed, inject, resource, viewChild} from '@angular/core';
import {MatButton} from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import {countReaders, sendIssue} from '@model/newsletter/commands';
import type {IssueAudience} from '@model/newsletter/issue';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {LoadState} from '../../../ui/load-state/load-state';
import {WhenField} from '../../../ui/when-field/when-field';

/** An issue that may be sent, as its editor sees it. */
export interface Sendable {
  readonly issue: string;
  readonly hash: string;
  readonly subject: string;
  readonly to: IssueAudience;
}

/** Sends an issue, now or at a time to come, once it was said how many get it. Closes with true where it is done. */
@Component({
  selector: 'app-send-dialog',
  imports: [
    DecimalPipe,
    LoadState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    WhenField,
  ],
  templateUrl: './send-dialog.html',
  styleUrls: ['../../../ui/form-dialog/form-dialog.scss', './send-dialog.scss'],
})
export class SendDialog {
  private readonly commands = inject(CommandRunner);
  private readonly dialog = inject<MatDialogRef<SendDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<Sendable>(MAT_DIALOG_DATA);
  protected readonly when = viewChild.required(WhenField);

  protected readonly attempt = new Attempt();
  protected readonly count = resource({
    loader: () => this.commands.run(countReaders, {to: this.data.to}),
  });
  protected readonly readers = computed(() => (this.count.hasValue() ? this.count.value().readers : 0));

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.when().wrong() || !this.count.hasValue()) return;
    const {issue, hash} = this.data;
    const at = this.when().at()?.getTime();
    const done = await this.attempt.run(() =>
      this.commands.run(sendIssue, {issue, hash, ...(at !== undefined && {at})}),
    );
    if (done) this.dialog.close(true);
  }
}
