import {Component, inject, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {Attempt} from '../../../core/commands/attempt';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {DeskRepository} from '../desk-repository';

/** Says that an issue has ended under somebody who writes in it, and how to go on with what they wrote. */
@Component({
  selector: 'app-gone-issue',
  imports: [RouterLink],
  template: `
    <div class="note note-warning" role="alert">
      <p i18n>This issue is not there any more: somebody discarded it, or your access has changed.</p>
      <p i18n>What stands here can begin a new working copy.</p>
      <p class="cluster">
        <button
          type="button"
          class="button button-primary"
          [disabled]="attempt.busy()"
          (click)="begin()"
          i18n
        >
          Begin anew with it
        </button>
        <a class="button button-quiet" routerLink="/admin/newsletter" i18n>All issues</a>
      </p>
      @if (attempt.problem(); as problem) {
        <p class="small">{{ problem }}</p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0 0 var(--space-2);
    }
  `,
})
export class GoneIssue {
  private readonly repository = inject(DeskRepository);
  private readonly editing = inject(DraftEditing);

  /** The issue's id. */
  readonly issue = input.required<string>();
  /** A new working copy stands in its place. */
  readonly begun = output();

  protected readonly attempt = new Attempt();

  protected async begin(): Promise<void> {
    const content = this.editing.content();
    const isBegun = await this.attempt.run(async () => {
      await this.repository.create(this.issue(), content);
      this.editing.carryOver();
    });
    if (isBegun) this.begun.emit();
  }
}
