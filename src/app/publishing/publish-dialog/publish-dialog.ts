import {Component, computed, inject, signal} from '@angular/core';
import {MatButton} from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import {instantOf, wallTimeOf} from '@model/dates/zoned';
import type {PublishAnswer} from '@model/publishing/commands';
import {titleOf} from '@model/publishing/content-list';
import type {Reaching} from '@model/publishing/reach';
import {Attempt} from '../../core/commands/attempt';
import {DraftRepository} from '../draft-repository';
import {ReachNote} from '../reach-note';
import type {Standing} from '../under-review';
import {minute, UNTITLED} from '../words';

/** What was done: in a sentence, and whether it is to be seen now. */
export interface Published {
  readonly words: string;
  readonly isNow: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** Publishes a working copy, now or at a time to come, once it was said who will see what. */
@Component({
  selector: 'app-publish-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ReachNote],
  templateUrl: './publish-dialog.html',
  styleUrls: ['../../ui/form-dialog/form-dialog.scss', './publish-dialog.scss'],
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
  protected readonly isLater = signal(false);
  /** Tomorrow at nine, unless the person says otherwise. */
  protected readonly day = signal(wallTimeOf(new Date(Date.now() + DAY)).day);
  protected readonly time = signal('09:00');
  private readonly set = computed(() => instantOf({day: this.day(), time: this.time()}));
  protected readonly at = computed(() => (this.isLater() ? this.set() : undefined) ?? new Date());
  protected readonly setInWords = computed(() => {
    const set = this.set();
    return set && minute(set);
  });
  protected readonly wrong = computed(() => {
    if (!this.isLater()) return undefined;
    const set = this.set();
    if (!set) return $localize`Choose a day and a time.`;
    return set.getTime() > Date.now() ? undefined : $localize`Choose a time to come.`;
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.wrong()) return;
    const {draft, hash} = this.data;
    const at = this.isLater() ? this.set()?.getTime() : undefined;
    let answer: PublishAnswer | undefined;
    const done = await this.attempt.run(async () => {
      answer = await this.repository.publish({draft: draft.id, hash, ...(at !== undefined && {at})});
    });
    if (done) this.dialog.close({words: this.told(answer), isNow: !this.isLater()});
  }

  private told(answer: PublishAnswer | undefined): string {
    if (this.isLater()) {
      return $localize`It will be published on ${this.setInWords() ?? ''}:moment:. You will be told.`;
    }
    const left = answer?.leftOut?.length ?? 0;
    return left === 0
      ? $localize`It is published, and can be found.`
      : $localize`It is published, and can be found. It names ${left}:count: of our items that its readers may not see: they are left out, and come back by themselves once they may.`;
  }
}
