import {Component, computed, inject, input, output, signal} from '@angular/core';
import type {FacetValue} from '@model/search/facets';
import type {Facet} from '@model/search/query-state';
import {FACET_WORDS, FacetWords} from './facet-words';

/** Values shown before "show more". */
const SHORT = 8;

/** One facet: its values as checkboxes, each with the number of outcomes it would show. */
@Component({
  selector: 'app-facet-group',
  template: `
    <details [open]="startsOpen()">
      <summary>
        <h3>{{ title() }}</h3>
        @if (chosen() > 0) {
          <span class="chosen" aria-hidden="true">{{ chosen() }}</span>
          <span class="visually-hidden" i18n>, {{ chosen() }} chosen</span>
        }
      </summary>
      <div role="group" [attr.aria-label]="title()">
        @for (value of shown(); track value.value) {
          <label [class.none]="value.count === 0">
            <input type="checkbox" [checked]="value.selected" (change)="toggled.emit(value.value)" />
            <span class="value">{{ value.words }}</span>&ngsp;<span class="figures count"
              >{{ value.count }}&ngsp;<span class="visually-hidden" i18n>{value.count, plural,
                =1 {outcome}
                other {outcomes}
              }</span></span
            >
          </label>
        }
        @if (hidden() > 0) {
          <button type="button" class="more" [attr.aria-expanded]="whole()" (click)="whole.set(!whole())">
            @if (whole()) {
              <ng-container i18n>Show fewer</ng-container>
            } @else {
              <ng-container i18n>Show {{ hidden() }} more</ng-container>
            }
          </button>
        }
      </div>
    </details>
  `,
  styleUrl: './facet-group.scss',
})
export class FacetGroup {
  private readonly words = inject(FacetWords);

  readonly facet = input.required<Facet>();
  readonly values = input.required<readonly FacetValue[]>();
  readonly startsOpen = input(true);
  /** A value was chosen, or taken back. */
  readonly toggled = output<string>();

  protected readonly whole = signal(false);
  protected readonly title = computed(() => FACET_WORDS[this.facet()]);
  protected readonly chosen = computed(() => this.values().filter(({selected}) => selected).length);
  private readonly worded = computed(() =>
    this.values().map((value) => ({...value, words: this.words.of(this.facet(), value.value)})),
  );
  /** Beyond the first few only what is chosen: it must stay in sight. */
  private readonly short = computed(() => this.worded().filter(({selected}, i) => i < SHORT || selected));
  protected readonly shown = computed(() => (this.whole() ? this.worded() : this.short()));
  protected readonly hidden = computed(() => this.worded().length - this.short().length);
}
