import {Component, computed, effect, inject, input, output, ViewContainerRef} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {Attempt} from '../../core/commands/attempt';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {FormDialogs} from '../../ui/form-dialog/form-dialogs';
import {Icon} from '../../ui/icon/icon';
import {Carried} from '../carried';
import {Colleagues} from '../colleagues';
import {DraftRepository} from '../draft-repository';
import {PublishDialog, type Published} from '../publish-dialog/publish-dialog';
import {SubmitDialog} from '../submit-dialog';
import {type Standing, UnderReview} from '../under-review';
import {minute, STATE_BADGES, STATE_WORDS} from '../words';

/**
 * Where a working copy stands, and what can be done with it: put up for review, reviewed, published, discarded. It
 * follows by itself, and leads away once there is no working copy any more.
 */
@Component({
  selector: 'app-draft-actions',
  imports: [Icon, RouterLink],
  providers: [UnderReview],
  templateUrl: './draft-actions.html',
  styleUrl: './draft-actions.scss',
})
export class DraftActions {
  private readonly repository = inject(DraftRepository);
  private readonly colleagues = inject(Colleagues);
  private readonly dialogs = inject(FormDialogs);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly place = inject(ViewContainerRef);
  private readonly router = inject(Router);
  private readonly carried = inject(Carried);
  protected readonly under = inject(UnderReview);

  /** The working copy's id. */
  readonly draft = input.required<string>();
  /** Whether all that was written is stored: what is not yet stored can't be put up or published. */
  readonly isSaved = input(true);
  /** What was done, in a sentence. */
  readonly told = output<string>();
  /** Says that the working copy is about to end: nothing is to be written any more. */
  readonly left = output();

  protected readonly attempt = new Attempt();
  protected readonly words = STATE_WORDS;
  protected readonly badges = STATE_BADGES;
  protected readonly review = computed(() => {
    const standing = this.under.standing();
    const review = standing?.draft.review;
    return review && {...review, isVoid: review.hash !== standing.hash};
  });
  protected readonly schedule = computed(() => this.under.standing()?.draft.schedule);
  protected readonly canSubmit = computed(() =>
    ['writing', 'returned'].includes(this.under.state() ?? 'scheduled'),
  );
  protected readonly isPublished = computed(() => this.under.standing()?.published !== undefined);

  constructor() {
    effect(() => this.under.id.set(this.draft()));
  }

  protected who(uid: string | undefined): string {
    return this.colleagues.nameOf(uid ?? '');
  }

  protected when(moment: Date | undefined): string {
    return moment ? minute(moment) : '';
  }

  protected async submit(): Promise<void> {
    const standing = this.under.standing();
    if (!standing) return;
    const words = await this.dialogs.ask(SubmitDialog, standing, this.place);
    if (words !== undefined) this.told.emit(words);
  }

  protected async publish(): Promise<void> {
    const standing = this.under.standing();
    if (!standing) return;
    const done = await this.dialogs.ask<Standing, Published>(PublishDialog, standing, this.place);
    // Set to a time, it stays a working copy; published, it is none any more.
    if (done?.isNow) await this.leave(done.words, ['/admin/content', this.draft(), 'history']);
    else if (done) this.told.emit(done.words);
  }

  protected async cancelSchedule(): Promise<void> {
    if (await this.attempt.run(() => this.repository.cancelSchedule({draft: this.draft()}))) {
      this.told.emit($localize`It will not be published by itself any more. It is still approved.`);
    }
  }

  protected async discard(): Promise<void> {
    const sure = await this.confirm.ask({
      title: $localize`Discard this working copy?`,
      words: this.isPublished()
        ? $localize`What was written since the last publication is lost, with the files that were added. What is published stays as it is.`
        : $localize`All that was written is lost, with its files. It was never published, so nothing of it stays.`,
      action: $localize`Discard it`,
      danger: true,
    });
    if (sure && (await this.attempt.run(() => this.repository.discard({draft: this.draft()})))) {
      await this.leave($localize`The working copy is discarded.`, ['/admin/content']);
    }
  }

  private async leave(words: string, to: string[]): Promise<void> {
    this.left.emit();
    this.carried.leave(words);
    await this.router.navigate(to);
  }
}
