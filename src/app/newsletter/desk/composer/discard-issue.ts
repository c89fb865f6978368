import {Component, inject, input, output} from '@angular/core';
import {Router} from '@angular/router';
import {Attempt} from '../../../core/commands/attempt';
import {Carried} from '../../../publishing/carried';
import {ConfirmDialogOpener} from '../../../ui/confirm-dialog/confirm-dialog';
import {DeskRepository} from '../desk-repository';

/** Throws an issue away that was never sent, once its writer is sure. */
@Component({
  selector: 'app-discard-issue',
  template: `
    <button type="button" class="button button-quiet" [disabled]="attempt.busy()" (click)="discard()" i18n>
      Discard this issue…
    </button>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
})
export class DiscardIssue {
  private readonly repository = inject(DeskRepository);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly carried = inject(Carried);
  private readonly router = inject(Router);

  /** The issue's id. */
  readonly issue = input.required<string>();
  /** Says that the working copy is about to end: nothing is to be written any more. */
  readonly left = output();

  protected readonly attempt = new Attempt();

  protected async discard(): Promise<void> {
    const sure = await this.confirm.ask({
      title: $localize`Discard this issue?`,
      words: $localize`All that was written is lost, with its pictures. Nobody has got it as a mail yet.`,
      action: $localize`Discard it`,
      danger: true,
    });
    if (!sure || !(await this.attempt.run(() => this.repository.discard({issue: this.issue()})))) return;
    this.left.emit();
    this.carried.leave($localize`The issue is discarded.`);
    await this.router.navigate(['/admin/newsletter']);
  }
}
