import {Component, computed, DOCUMENT, inject, input} from '@angular/core';
import {plainCitation} from '@model/deliverables/csl';
import type {Deliverable} from '@model/deliverables/deliverable';

/** How to cite the outcome, for paper, where nothing can be asked for. */
@Component({
  selector: 'app-printed-citation',
  template: `
    <h2 i18n>How to cite</h2>
    <p>{{ citation() }}</p>
  `,
  styles: `
    :host {
      display: none;
    }

    @media print {
      :host {
        display: block;
        break-inside: avoid;
      }
    }
  `,
})
export class PrintedCitation {
  private readonly origin = inject(DOCUMENT).location.origin;

  readonly item = input.required<Deliverable>();
  readonly isEarlier = input(false);

  protected readonly citation = computed(() =>
    plainCitation(this.item(), {origin: this.origin, earlier: this.isEarlier()}),
  );
}
