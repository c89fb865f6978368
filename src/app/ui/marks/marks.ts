import {Component, input} from '@angular/core';
import type {Visibility} from '@model/access/visibility';

/** What a reader must know of an item before reading it: that it is the consortium's, or only a demonstration. */
@Component({
  selector: 'app-marks',
  template: `
    @if (of().visibility === 'consortium') {
      <span class="mark consortium" i18n>Consortium only</span>
    }
    @if (of().demo) {
      <span class="mark demo" i18n>Demo</span>
    }
  `,
  styleUrl: './marks.scss',
})
export class Marks {
  readonly of = input.required<{readonly visibility?: Visibility; readonly demo?: boolean}>();
}
