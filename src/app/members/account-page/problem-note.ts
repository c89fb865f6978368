import {Component, input} from '@angular/core';

/** What went wrong, read out as it appears. */
@Component({
  selector: 'app-problem-note',
  template: `
    <div role="alert">
      @if (problem(); as words) {
        <p class="note note-error">{{ words }}</p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<string | undefined>();
}
