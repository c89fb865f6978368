import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {DigestOutcome} from '@model/catalogue/digest';
import {formatPartialDate} from '@model/dates/format';
import {CATEGORY_WORDS} from '../../deliverables/words';
import {CategoryIcon} from '../../ui/category-icon/category-icon';

/** The outcomes that the project puts first, in its own order. */
@Component({
  selector: 'app-featured-outcomes',
  imports: [CategoryIcon, RouterLink],
  template: `
    <section aria-labelledby="featured-title">
      <h2 id="featured-title" i18n>Worth knowing first</h2>
      <ul class="plain-list">
        @for (row of rows(); track row.id) {
          <li [class]="'card category-' + row.category">
            <app-category-icon [category]="row.category" />
            <h3>
              <a class="quiet-link stretched" [routerLink]="['/deliverables', row.id]">{{ row.title }}</a>
            </h3>
            @if (row.excerpt) {
              <p>{{ row.excerpt }}</p>
            }
            <p class="small muted">
              {{ row.categoryName }}
              @if (row.date) {
                · {{ row.date }}
              }
              @if (row.demo) {
                <span class="badge badge-warning" i18n>Example</span>
              }
            </p>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './featured-outcomes.scss',
})
export class FeaturedOutcomes {
  private readonly locale = inject(LOCALE_ID);

  readonly outcomes = input.required<readonly DigestOutcome[]>();

  protected readonly rows = computed(() =>
    this.outcomes().map((outcome) => ({
      ...outcome,
      categoryName: CATEGORY_WORDS[outcome.category],
      date: outcome.issued && formatPartialDate(outcome.issued, this.locale),
    })),
  );
}
