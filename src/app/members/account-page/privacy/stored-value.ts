import {Component, computed, forwardRef, inject, input, LOCALE_ID} from '@angular/core';
import {kindOf, valueInWords, wordsOf} from './stored-words';

/** Anything that is stored, shown by its shape alone, so that what is stored tomorrow is shown too. */
@Component({
  selector: 'app-stored-value',
  imports: [forwardRef(() => StoredValue)],
  template: `
    @switch (kind()) {
      @case ('list') {
        @if (items().length) {
          <ul>
            @for (item of items(); track $index) {
              <li><app-stored-value [value]="item" /></li>
            }
          </ul>
        } @else {
          <span class="muted" i18n>none</span>
        }
      }
      @case ('record') {
        @if (fields().length) {
          <dl>
            @for (field of fields(); track field.key) {
              <div>
                <dt>{{ field.words }}</dt>
                <dd><app-stored-value [value]="field.value" /></dd>
              </div>
            }
          </dl>
        } @else {
          <span class="muted" i18n>nothing</span>
        }
      }
      @default {
        {{ words() }}
      }
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: var(--space-5);
    }

    dl {
      margin: 0 0 var(--space-3);
    }

    dt {
      color: var(--color-muted);
      font-size: var(--text-s);
    }

    dd {
      margin: 0 0 var(--space-2);
      overflow-wrap: anywhere;
    }
  `,
})
export class StoredValue {
  private readonly locale = inject(LOCALE_ID);

  readonly value = input.required<unknown>();

  protected readonly kind = computed(() => kindOf(this.value()));
  protected readonly items = computed(() => this.value() as readonly unknown[]);
  protected readonly fields = computed(() =>
    Object.entries(this.value() as object).map(([key, value]: [string, unknown]) => ({
      key,
      value,
      words: wordsOf(key),
    })),
  );
  protected readonly words = computed(() => valueInWords(this.value(), this.locale));
}
