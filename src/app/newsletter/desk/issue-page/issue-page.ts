import {Component, inject, input, resource} from '@angular/core';
import {Session} from '../../../members/session';
import {LoadState} from '../../../ui/load-state/load-state';
import {DeskRepository} from '../desk-repository';
import {IssueSending} from '../sending/issue-sending';

/** One issue, from its first word to its report: written while it is a working copy, followed once it was handed over. */
@Component({
  selector: 'app-desk-issue-page',
  imports: [IssueSending, LoadState],
  template: `
    @if (read.hasValue()) {
      @let found = read.value();
      @if (found.issue; as issue) {
        <app-issue-sending [issue]="issue" />
      }
    } @else {
      <app-load-state [of]="read" isWholePage />
    }
  `,
})
export class IssuePage {
  private readonly repository = inject(DeskRepository);
  private readonly session = inject(Session);

  /** The issue's id, from the address. */
  readonly issue = input.required<string>();

  protected readonly read = resource({
    params: () => (this.session.identity() ? this.issue() : undefined),
    stream: ({params, abortSignal}) => this.repository.follow(params, abortSignal),
  });

  /** Nothing is lost by leaving. */
  atStake(): undefined {
    return undefined;
  }
}
