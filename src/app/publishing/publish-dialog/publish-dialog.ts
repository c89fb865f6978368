import {Component, computed, inject, viewChild} from '@angular/core';
import {MatButton} from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type {PublishAnswer} from '@model/publishing/commands';
import {titleOf} from '@model/publishing/content-list';
import type {Reaching} from '@model/publishing/reach';
import {Attempt} from '../../core/commands/attempt';
import {WhenField} from '../../ui/when-field/when-field';
import {DraftRepository} from '../draft-repository';
import {ReachNote} from '../reach-note';
import type {Standing} from '../under-review';
import {UNTITLED} from '../words';

/** What was done: in a sentence, and whether it is to be seen now. */
export interface Published {
  readonly words: string;
  readonly isNow: boolean;
}

/** Publishes a working copy, now or at a time to come, once it was said who will see what. */
@Component({
  selector: 'app-publish-dialog',
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ReachNote,
    WhenField,
  ],
  templateUrl: './publish-dialog.html',
  styleUrl: '../../ui/form-dialog/form-dialog.scss',
})
export class PublishDialog {
  private readonly repository = inject(DraftRepository);
  private readonly dialog = inject<MatDialogRef<PublishDialog, Published>>(MatDialogRef);
  private readonly data = inject<Standing>(MAT_DIALOG_DATA);

  protected readonly attempt = new Attempt();
  protected readonly title = titleOf(this.data.draft.content) ?? UNTITLED;
  protected readonly content = this.data.draft.content as Reaching;
  protected readonly published =
    this.data.published?.['withdrawn'] === undefined
      ? (this.data.published as Reaching | undefined)
      : undefined;
  protected readonly when = viewChild.required(WhenField);
  protected readonly at = computed(() => this.when().at() ?? new Date());

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.when().wrong()) return;
    const {draft, hash} = this.data;
    const at = this.when().at()?.getTime();
    let answer: PublishAnswer | undefined;
    const done = await this.attempt.run(async () => {
      answer = await this.repository.publish({draft: draft.id, hash, ...(at !== undefined && {at})});
    });
    if (done) this.dialog.close({words: this.told(answer), isNow: at === undefined});
  }

  private told(answer: PublishAnswer | undefined): string {
    if (this.when().isLater()) {
      return $localize`It will be published on ${this.when().inWords()}:moment:. You will be told.`;
    }
    const left = answer?.leftOut?.length ?? 0;
    return left === 0
      ? $localize`It is published, and can be found.`
      : $localize`It is published, and can be found. It names ${left}:count: of our items that its readers may not see: they are left out, and come back by themselves once they may.`;
  }
}
