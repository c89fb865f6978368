import {
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
  resource,
  ViewContainerRef,
} from '@angular/core';
import {reviewIssue} from '@model/newsletter/commands';
import type {IssueDraft} from '@model/newsletter/draft';
import {sketchOf} from '@model/newsletter/sketch';
import {approvalBar, draftState, mayPublish} from '@model/publishing/review';
import type {ReviewAnswer} from '@model/publishing/review-answer';
import {CommandRunner} from '../../../core/commands/command-runner';
import {Session} from '../../../members/session';
import {ReviewForm} from '../../../publishing/review-page/review-form';
import {ReviewTrail} from '../../../publishing/review-page/review-trail';
import {STATE_BADGES, STATE_WORDS} from '../../../publishing/words';
import {FormDialogs} from '../../../ui/form-dialog/form-dialogs';
import {DeskRepository} from '../desk-repository';
import {type Sendable, SendDialog} from './send-dialog';
import {SubmitIssueDialog} from './submit-issue-dialog';

/** What follows the writing of an issue: its review, its approval, and its sending. */
@Component({
  selector: 'app-issue-actions',
  imports: [ReviewForm, ReviewTrail],
  templateUrl: './issue-actions.html',
  styleUrl: './issue-actions.scss',
})
export class IssueActions {
  private readonly repository = inject(DeskRepository);
  private readonly commands = inject(CommandRunner);
  private readonly session = inject(Session);
  private readonly dialogs = inject(FormDialogs);
  private readonly place = inject(ViewContainerRef);
  private readonly document = inject(DOCUMENT);

  /** The working copy as the database holds it, as it changes. */
  readonly draft = input.required<IssueDraft>();
  /** The hash of its content. */
  readonly hash = input.required<string>();
  /** Whether all that was written is stored: what is not yet stored can't be approved or sent. */
  readonly isSaved = input(true);
  /** What was done, in a sentence. */
  readonly told = output<string>();
  protected readonly stateWords = STATE_WORDS;
  protected readonly badges = STATE_BADGES;
  private readonly rule = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.fourEyes(),
  });
  /** Until it is known, four eyes are asked for; the portal decides. */
  private readonly fourEyes = computed(() => (this.rule.hasValue() ? this.rule.value() : true));
  protected readonly state = computed(() => draftState(this.draft(), this.hash()));
  protected readonly bar = computed(() =>
    approvalBar(this.draft(), this.hash(), this.session.user()?.uid ?? '', {fourEyes: this.fourEyes()}),
  );
  /** Whether a review is asked for or was given: nothing bars one that nobody has asked for. */
  protected readonly isPutUp = computed(() => ['in-review', 'approved'].includes(this.state()));
  protected readonly maySend = computed(() =>
    mayPublish(this.draft(), this.hash(), {fourEyes: this.fourEyes()}),
  );
  /** The review of what stands; one of what has been edited since is void. */
  protected readonly review = computed(() => {
    const {review} = this.draft();
    return review?.hash === this.hash() ? review : undefined;
  });
  protected readonly isEdited = computed(() => this.draft().review !== undefined && !this.review());

  protected readonly answer = (answer: ReviewAnswer): Promise<unknown> =>
    this.commands.run(reviewIssue, {issue: this.draft().item, hash: this.hash(), ...answer});

  protected decided(decision: ReviewAnswer['decision']): void {
    this.told.emit(
      decision === 'approve'
        ? $localize`Approved. It can be sent now, or at a set time.`
        : $localize`Given back. Who wrote it finds your comment here.`,
    );
  }

  protected async submit(): Promise<void> {
    const told = await this.dialogs.ask(SubmitIssueDialog, this.sendable(), this.place);
    if (told !== undefined) this.told.emit(told);
  }

  /**
   * Hands it over. It is no working copy any more then: this component is gone before the dialog is, so nothing of it
   * may be needed afterwards.
   */
  protected async send(): Promise<void> {
    const {document} = this;
    const isDone = await this.dialogs.ask<Sendable, boolean>(SendDialog, this.sendable());
    // The button that led here is gone: the heading of what it became takes the focus, so that nobody is lost.
    const {activeElement, body} = document;
    if (isDone && (!activeElement || activeElement === body)) document.querySelector('h1')?.focus();
  }

  private sendable(): Sendable {
    const {item, content} = this.draft();
    const {subject, to} = sketchOf(content);
    return {issue: item, hash: this.hash(), subject, to};
  }
}
