import {Component, computed, inject, signal} from '@angular/core';
import {form, FormRoot} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {MatCheckbox} from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type {Role} from '@model/access/role';
import {changeRole} from '@model/members/commands';
import type {Member} from '@model/members/member';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {RoleField} from '../role-field';
import {validateCommand} from '../../../core/forms/validate-command';
import {withoutBlanks} from '../../../core/forms/without-blanks';
import {ROLE_WORDS} from '../words';
import {WordsField} from '../../../ui/form-dialog/words-field';

/** Gives a member another role, takes it away, or gives it back. Closes with what was done, in a sentence. */
@Component({
  selector: 'app-change-role-dialog',
  imports: [
    FormRoot,
    MatButton,
    MatCheckbox,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    RoleField,
    WordsField,
  ],
  templateUrl: './change-role-dialog.html',
  styleUrl: '../../../ui/form-dialog/form-dialog.scss',
})
export class ChangeRoleDialog {
  private readonly commands = inject(CommandRunner);
  private readonly dialog = inject<MatDialogRef<ChangeRoleDialog, string>>(MatDialogRef);
  protected readonly data = inject<{readonly member: Member; readonly isOneself: boolean}>(MAT_DIALOG_DATA);

  protected readonly member = this.data.member;
  protected readonly attempt = new Attempt();
  /** Whether an admin has said that they mean to give up the administration. */
  protected readonly meantIt = signal(false);
  private readonly model = signal({
    uid: this.member.id,
    role: (this.member.role ?? 'member') as Role | 'none',
    reason: '',
  });
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, changeRole, () => this.input()),
    {
      submission: {action: () => this.submit(), onInvalid: focusFirstError},
    },
  );
  protected readonly isSame = computed(() => this.model().role === this.member.role);
  protected readonly isRemoval = computed(() => this.model().role === 'none');
  protected readonly givesUpAdmin = computed(
    () => this.data.isOneself && this.member.role === 'admin' && this.model().role !== 'admin',
  );
  protected readonly isReady = computed(
    () => !this.isSame() && !this.attempt.busy() && (!this.givesUpAdmin() || this.meantIt()),
  );

  private input() {
    return withoutBlanks(this.model(), 'reason');
  }

  private async submit(): Promise<void> {
    if (!this.isReady()) return;
    const input = this.input();
    const done = await this.attempt.run(() => this.commands.run(changeRole, input));
    if (done) this.dialog.close(this.told(input.role));
  }

  private told(role: Role | 'none'): string {
    const {name} = this.member;
    return role === 'none'
      ? $localize`${name}:name: has no access any more.`
      : $localize`${name}:name: now has the role: ${ROLE_WORDS[role]}:role:.`;
  }
}
