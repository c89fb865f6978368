import {Component, computed, input} from '@angular/core';
import type {FacetValue} from '@model/search/facets';

/**
 * What the shown outcomes are made of, as one line of the categories' hues. The filters say the same in words and
 * numbers, so a screen reader hears nothing of it.
 */
@Component({
  selector: 'app-category-spectrum',
  template: `
    @for (part of parts(); track part.value) {
      <span [class]="'category-' + part.value" [style.flex-grow]="part.count"></span>
    }
  `,
  styleUrl: './category-spectrum.scss',
  host: {'aria-hidden': 'true'},
})
export class CategorySpectrum {
  readonly categories = input.required<readonly FacetValue[]>();

  /** What is chosen, where something is: the counts of the others are not shown outcomes. */
  protected readonly parts = computed(() => {
    const chosen = this.categories().filter(({selected}) => selected);
    return (chosen.length > 0 ? chosen : this.categories()).filter(({count}) => count > 0);
  });
}
