import {afterNextRender, Component, computed, DOCUMENT, ElementRef, inject, input} from '@angular/core';
import {isTable} from '@model/datasets/limits';
import type {Deliverable} from '@model/deliverables/deliverable';
import {DatasetView} from '../dataset-view/dataset-view';

/** The tables of a dataset below its record. What looks into them is fetched when somebody gets there. */
@Component({
  selector: 'app-dataset-section',
  imports: [DatasetView],
  template: `
    @if (hasTable()) {
      <section class="page no-print" id="data" aria-labelledby="data-title">
        <h2 id="data-title" i18n>Look into the data</h2>
        @defer (on viewport) {
          <app-dataset-view [item]="item()" />
        } @placeholder {
          <div class="waiting"></div>
        } @loading {
          <div class="waiting skeleton" aria-hidden="true"></div>
        } @error {
          <p class="note" role="alert" i18n>
            The view of the table could not be fetched. You can still download its file.
          </p>
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-block: var(--space-7);
      scroll-margin-block-start: var(--space-5);
    }

    h2 {
      font-size: var(--text-2xl);
    }

    .waiting {
      block-size: 24rem;
    }
  `,
})
export class DatasetSection {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);

  readonly item = input.required<Deliverable>();

  protected readonly hasTable = computed(
    () => this.item().category === 'datasets' && this.item().files.some(isTable),
  );

  constructor() {
    // The router looked for the place in the address before the record was there; a chart comes later still.
    afterNextRender(() => {
      if (/^#data(?:-chart)?$/.test(this.document.location.hash)) this.host.scrollIntoView();
    });
  }
}
