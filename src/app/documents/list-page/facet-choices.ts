import {Component, computed, inject, input, output} from '@angular/core';
import type {LibraryCounts} from '@model/documents/library-facets';
import {LIBRARY_FACETS, type LibraryFacet} from '@model/documents/query-state';
import {Names} from '../names';
import {FACET_TITLES} from '../words';
import {valueInWords} from './facet-value-words';

/** A value of a facet that was chosen, or taken back. */
export interface LibraryChoice {
  readonly facet: LibraryFacet;
  readonly value: string;
}

/** All facets of the list: their values as checkboxes, each with the number of entries it would show. */
@Component({
  selector: 'app-facet-choices',
  template: `
    @for (group of groups(); track group.facet) {
      <details open>
        <summary>
          <h3>{{ group.title }}</h3>
          @if (group.chosen > 0) {
            <span class="chosen" aria-hidden="true">{{ group.chosen }}</span>
            <span class="visually-hidden" i18n>, {{ group.chosen }} chosen</span>
          }
        </summary>
        <div role="group" [attr.aria-label]="group.title">
          @for (value of group.values; track value.value) {
            <label [class.none]="value.count === 0">
              <input
                type="checkbox"
                [checked]="value.selected"
                (change)="chosen.emit({facet: group.facet, value: value.value})"
              />
              <span class="value">{{ value.words }}</span>&ngsp;<span class="figures count"
                >{{ value.count }}&ngsp;<span class="visually-hidden" i18n>{value.count, plural,
                  =1 {document}
                  other {documents}
                }</span></span
              >
            </label>
          }
        </div>
      </details>
    }
  `,
  styleUrl: '../../deliverables/catalogue-page/facet-group.scss',
})
export class FacetChoices {
  private readonly names = inject(Names);

  readonly counts = input.required<LibraryCounts>();
  readonly chosen = output<LibraryChoice>();

  protected readonly groups = computed(() =>
    LIBRARY_FACETS.filter((facet) => this.counts()[facet].length > 0).map((facet) => ({
      facet,
      title: FACET_TITLES[facet],
      chosen: this.counts()[facet].filter(({selected}) => selected).length,
      values: this.counts()[facet].map((value) => ({
        ...value,
        words: valueInWords(facet, value.value, this.names),
      })),
    })),
  );
}
