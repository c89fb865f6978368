import {Component, input} from '@angular/core';
import type {KeptIssue} from '../desk-repository';

/** An issue from the moment it was handed over: how far it is, what can be done with it, and what became of it. */
@Component({
  selector: 'app-issue-sending',
  template: ``,
})
export class IssueSending {
  readonly issue = input.required<KeptIssue>();
}
