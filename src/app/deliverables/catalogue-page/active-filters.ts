import {Component, computed, inject, input, output} from '@angular/core';
import {FACETS, type Filters} from '@model/search/query-state';
import {Icon} from '../../ui/icon/icon';
import type {FacetChoice} from './facet-panel';
import {FACET_WORDS, FacetWords} from './facet-words';

/** What is chosen, each as a chip that takes it back. */
@Component({
  selector: 'app-active-filters',
  imports: [Icon],
  template: `
    @if (chips().length > 0) {
      <ul class="plain-list cluster" aria-label="Chosen filters" i18n-aria-label>
        @for (chip of chips(); track chip.facet + chip.value) {
          <li>
            <button class="chip" type="button" (click)="removed.emit(chip)">
              <span class="visually-hidden" i18n>Remove the filter {{ chip.facetWords }}:</span>
              {{ chip.words }}
              <app-icon name="close" />
            </button>
          </li>
        }
        <li>
          <button class="button button-quiet" type="button" (click)="cleared.emit()" i18n>Clear all</button>
        </li>
      </ul>
    }
  `,
  styles: `
    .chip {
      --icon-size: 0.9em;
      max-inline-size: min(24rem, 85vw);
      text-align: start;
    }

    .button {
      min-block-size: 2.25rem;
      font-size: var(--text-s);
    }
  `,
})
export class ActiveFilters {
  private readonly words = inject(FacetWords);

  readonly filters = input.required<Filters>();
  readonly removed = output<FacetChoice>();
  readonly cleared = output();

  protected readonly chips = computed(() =>
    FACETS.flatMap((facet) =>
      this.filters()[facet].map((value) => ({
        facet,
        value,
        facetWords: FACET_WORDS[facet],
        words: this.words.of(facet, value),
      })),
    ),
  );
}
