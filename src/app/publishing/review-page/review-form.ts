import {Component, computed, input, output, signal} from '@angular/core';
import {form, FormRoot} from '@angular/forms/signals';
import type {ApprovalBar, DraftState} from '@model/publishing/review';
import {type ReviewAnswer, reviewAnswerSchema} from '@model/publishing/review-answer';
import {Attempt} from '../../core/commands/attempt';
import {focusFirstError} from '../../core/forms/focus-first-error';
import {validateCommand} from '../../core/forms/validate-command';
import {withoutBlanks} from '../../core/forms/without-blanks';
import {WordsField} from '../../ui/form-dialog/words-field';

const BAR_WORDS: Readonly<Record<ApprovalBar, string>> = {
  'not-in-review': $localize`As it stands, nobody has put it up for review.`,
  'own-work': $localize`You wrote in it yourself, so somebody else has to approve it. You can still give it back.`,
};

/** The reviewer's answer about any working copy: approval, or a comment on what is to be changed. */
@Component({
  selector: 'app-review-form',
  imports: [FormRoot, WordsField],
  template: `
    @if (bar(); as bar) {
      @if (state() !== 'approved' && state() !== 'scheduled') {
        <p class="note">{{ words[bar] }}</p>
      }
    }
    @if (canReturn()) {
      <form [formRoot]="form" novalidate class="stack">
        <app-words-field
          [field]="form.comment"
          label="Comment"
          i18n-label
          hint="Its writers read it. To give it back, say what is to be changed."
          i18n-hint
        />
        <div role="alert">
          @if (attempt.problem(); as problem) {
            <p class="note note-error">{{ problem }}</p>
          }
        </div>
        <div class="cluster">
          @if (bar() === undefined) {
            <button
              type="submit"
              class="button button-primary"
              [disabled]="attempt.busy()"
              (click)="decision.set('approve')"
              i18n
            >
              Approve
            </button>
          }
          <button
            type="submit"
            class="button"
            [disabled]="attempt.busy()"
            (click)="decision.set('return')"
            i18n
          >
            Give back
          </button>
        </div>
      </form>
    }
  `,
})
export class ReviewForm {
  /** Carries the answer out. */
  readonly answering = input.required<(answer: ReviewAnswer) => Promise<unknown>>();
  readonly state = input.required<DraftState>();
  readonly bar = input.required<ApprovalBar | undefined>();
  /** What was answered. */
  readonly decided = output<ReviewAnswer['decision']>();

  protected readonly words = BAR_WORDS;
  protected readonly attempt = new Attempt();
  protected readonly decision = signal<ReviewAnswer['decision']>('approve');
  private readonly model = signal({comment: ''});
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, {input: reviewAnswerSchema}, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );
  /** What waits, and what is approved and not published yet, may be given back. */
  protected readonly canReturn = computed(() =>
    ['in-review', 'approved', 'scheduled'].includes(this.state()),
  );

  private input(): ReviewAnswer {
    return withoutBlanks({decision: this.decision(), ...this.model()}, 'comment');
  }

  private async submit(): Promise<void> {
    const input = this.input();
    if (!(await this.attempt.run(() => this.answering()(input)))) return;
    this.model.set({comment: ''});
    this.form().reset();
    this.decided.emit(input.decision);
  }
}
