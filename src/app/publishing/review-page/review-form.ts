import {Component, computed, inject, input, output, signal} from '@angular/core';
import {form, FormRoot} from '@angular/forms/signals';
import {reviewDraft} from '@model/publishing/commands';
import type {ApprovalBar, DraftState} from '@model/publishing/review';
import {Attempt} from '../../core/commands/attempt';
import {focusFirstError} from '../../core/forms/focus-first-error';
import {validateCommand} from '../../core/forms/validate-command';
import {withoutBlanks} from '../../core/forms/without-blanks';
import {WordsField} from '../../ui/form-dialog/words-field';
import {DraftRepository} from '../draft-repository';

const BAR_WORDS: Readonly<Record<ApprovalBar, string>> = {
  'not-in-review': $localize`As it stands, nobody has put it up for review.`,
  'own-work': $localize`You wrote in it yourself, so somebody else has to approve it. You can still give it back.`,
};

/** The reviewer's answer: approval, or a comment on what is to be changed. Its writers are told either way. */
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
  private readonly repository = inject(DraftRepository);

  readonly draft = input.required<string>();
  /** Of what the reviewer sees. */
  readonly hash = input.required<string>();
  readonly state = input.required<DraftState>();
  readonly bar = input.required<ApprovalBar | undefined>();
  /** What was answered, in a sentence. */
  readonly decided = output<string>();

  protected readonly words = BAR_WORDS;
  protected readonly attempt = new Attempt();
  protected readonly decision = signal<'approve' | 'return'>('approve');
  private readonly model = signal({comment: ''});
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, reviewDraft, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );
  /** What waits, and what is approved and not published yet, may be given back. */
  protected readonly canReturn = computed(() =>
    ['in-review', 'approved', 'scheduled'].includes(this.state()),
  );

  private input() {
    return withoutBlanks(
      {draft: this.draft(), hash: this.hash(), decision: this.decision(), ...this.model()},
      'comment',
    );
  }

  private async submit(): Promise<void> {
    const input = this.input();
    if (!(await this.attempt.run(() => this.repository.review(input)))) return;
    this.model.set({comment: ''});
    this.form().reset();
    this.decided.emit(
      input.decision === 'approve'
        ? $localize`Approved. Its writers are told. It can be published now, or at a set time.`
        : $localize`Given back. Its writers are told.`,
    );
  }
}
