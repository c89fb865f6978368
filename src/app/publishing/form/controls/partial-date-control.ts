import {Component, computed, inject, input, LOCALE_ID, output} from '@angular/core';
import {controlId, type Place} from '../place';

/** A day, a month or a year: as much of a date as is known. */
@Component({
  selector: 'app-partial-date-control',
  template: `
    <label [for]="id()">
      <ng-container i18n>Year</ng-container>
      <input
        #year
        class="field figures year"
        inputmode="numeric"
        autocomplete="off"
        maxlength="4"
        [id]="id()"
        [value]="parts().year"
        [attr.aria-invalid]="place().problems.length > 0 ? true : null"
        [attr.aria-describedby]="place().describedBy"
        (input)="tell({year: year.value.trim()})"
      />
    </label>
    <label [for]="id() + '-month'">
      <ng-container i18n>Month</ng-container>
      <select #month class="field" [id]="id() + '-month'" (change)="tell({month: month.value})">
        <option value="" i18n>Not known</option>
        @for (each of months; track each.value) {
          <option [value]="each.value" [selected]="each.value === parts().month">{{ each.words }}</option>
        }
      </select>
    </label>
    <label [for]="id() + '-day'">
      <ng-container i18n>Day</ng-container>
      <select
        #day
        class="field figures"
        [id]="id() + '-day'"
        [disabled]="parts().month === ''"
        (change)="tell({day: day.value})"
      >
        <option value="" i18n>Not known</option>
        @for (each of days(); track each) {
          <option [value]="each" [selected]="each === parts().day">{{ +each }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }

    label {
      display: grid;
      gap: var(--space-1);
      font-size: var(--text-s);
    }

    .year {
      inline-size: 6rem;
    }
  `,
})
export class PartialDateControl {
  private readonly locale = inject(LOCALE_ID);

  readonly place = input.required<Place>();
  readonly value = input.required<string>();
  readonly changed = output<string>();

  protected readonly id = computed(() => controlId(this.place().path));
  protected readonly parts = computed(() => {
    const [year = '', month = '', day = ''] = this.value().split('-');
    return {year, month, day};
  });
  protected readonly months = Array.from({length: 12}, (_, n) => ({
    value: twoDigits(n + 1),
    words: new Intl.DateTimeFormat(this.locale, {month: 'long', timeZone: 'UTC'}).format(Date.UTC(2024, n)),
  }));
  protected readonly days = computed(() => {
    const {year, month} = this.parts();
    // Without a whole year, February may have 29.
    const last = new Date(
      Date.UTC(/^\d{4}$/.test(year) ? Number(year) : 2024, Number(month), 0),
    ).getUTCDate();
    return Array.from({length: last}, (_, n) => twoDigits(n + 1));
  });

  protected tell(change: {year?: string; month?: string; day?: string}): void {
    const {year, month, day} = {...this.parts(), ...change};
    this.changed.emit([year, month, month && day].join('-').replace(/-+$/, ''));
  }
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
