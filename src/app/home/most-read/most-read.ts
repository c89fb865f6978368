import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {DigestRead} from '@model/catalogue/digest';
import {CATEGORY_WORDS} from '../../deliverables/words';

/** The outcomes that were read most in the last month. */
@Component({
  selector: 'app-most-read',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="most-read-title">
      <h2 id="most-read-title" i18n>Read most this month</h2>
      <ol class="plain-list">
        @for (row of rows(); track row.id) {
          <li>
            <span class="place figures" aria-hidden="true">{{ $index + 1 }}</span>
            <div>
              <h3>
                <a class="quiet-link" [routerLink]="['/deliverables', row.id]">{{ row.title }}</a>
              </h3>
              <p class="small muted">
                {{ row.categoryName }}
                @if (row.demo) {
                  <span class="badge badge-warning" i18n>Example</span>
                }
              </p>
            </div>
          </li>
        }
      </ol>
    </section>
  `,
  styleUrl: './most-read.scss',
})
export class MostRead {
  readonly outcomes = input.required<readonly DigestRead[]>();

  protected readonly rows = computed(() =>
    this.outcomes().map((outcome) => ({...outcome, categoryName: CATEGORY_WORDS[outcome.category]})),
  );
}
