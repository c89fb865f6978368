import {Component, input, output} from '@angular/core';
import type {IssueDraft} from '@model/newsletter/draft';

/** What follows the writing of an issue: its review, its approval, and its sending. */
@Component({
  selector: 'app-issue-actions',
  template: ``,
})
export class IssueActions {
  /** The working copy as the database holds it, as it changes. */
  readonly draft = input.required<IssueDraft>();
  /** The hash of its content. */
  readonly hash = input.required<string>();
  /** Whether all that was written is stored: what is not yet stored can't be approved or sent. */
  readonly isSaved = input(true);
  /** What was done, in a sentence. */
  readonly told = output<string>();
  /** Says that the working copy is about to end: nothing is to be written any more. */
  readonly left = output();
}
