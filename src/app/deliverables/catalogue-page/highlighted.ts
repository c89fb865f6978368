import {Component, computed, input} from '@angular/core';
import {highlight} from '@model/search/highlight';

/** A text with the words that were searched for marked. Text only: nothing in it can become HTML. */
@Component({
  selector: 'app-highlighted',
  // By `textContent`, because a line break in the template would tear words apart.
  template: `
    @for (part of parts(); track $index) {
      @if (part.hit) {
        <mark [textContent]="part.text"></mark>
      } @else {
        <span [textContent]="part.text"></span>
      }
    }
  `,
})
export class Highlighted {
  readonly text = input.required<string>();
  readonly terms = input.required<ReadonlySet<string>>();

  protected readonly parts = computed(() => highlight(this.text(), this.terms()));
}
