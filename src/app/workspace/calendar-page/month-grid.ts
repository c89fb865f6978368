import {Component, computed, inject, input, linkedSignal, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatPartialDate} from '@model/dates/format';
import type {PortalEvent} from '@model/events/event';
import {DatesList} from '../dates-list';

/** One day of the grid with what is on it. */
export interface GridDay {
  readonly date: string;
  readonly inMonth: boolean;
  readonly isToday: boolean;
  readonly events: readonly PortalEvent[];
}

/** A month as a table. Where it is narrow, days show how many there are, and one day's list stands below. */
@Component({
  selector: 'app-month-grid',
  imports: [DatesList, RouterLink],
  template: `
    <table [attr.aria-labelledby]="labelledBy()">
      <thead>
        <tr>
          @for (name of weekdays; track name.long) {
            <th scope="col">
              <abbr [title]="name.long">{{ name.short }}</abbr>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (week of weeks(); track week[0]?.date) {
          <tr>
            @for (day of week; track day.date) {
              <td [class.outside]="!day.inMonth" [attr.aria-current]="day.isToday ? 'date' : null">
                @if (day.events.length > 0) {
                  <button
                    type="button"
                    class="figures"
                    [attr.aria-pressed]="day.date === chosen()"
                    [attr.aria-label]="labelOf(day)"
                    (click)="chosen.set(day.date)"
                  >
                    {{ numberOf(day) }}
                    <span class="dots" aria-hidden="true">{{ dotsOf(day) }}</span>
                  </button>
                } @else {
                  <span class="day figures">{{ numberOf(day) }}</span>
                }
                <ul class="plain-list">
                  @for (event of day.events.slice(0, 3); track event.id) {
                    <li>
                      <a [class.deadline]="event.kind === 'deadline'" [routerLink]="['/events', event.id]">{{
                        event.title
                      }}</a>
                    </li>
                  }
                  @if (day.events.length > 3) {
                    <li class="muted" i18n>and {{ day.events.length - 3 }} more</li>
                  }
                </ul>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
    <div aria-live="polite">
      @if (listed(); as day) {
        <h3>{{ nameOf(day) }}</h3>
        <app-dates-list [events]="day.events" />
      } @else {
        <p class="muted" i18n>There is nothing on the days of this month.</p>
      }
    </div>
  `,
  styleUrl: './month-grid.scss',
})
export class MonthGrid {
  private readonly locale = inject(LOCALE_ID);

  readonly weeks = input.required<readonly (readonly GridDay[])[]>();
  readonly labelledBy = input.required<string>();

  /** Today or the first day with something on it, until a person chooses. */
  protected readonly chosen = linkedSignal(() => {
    const busy = this.weeks()
      .flat()
      .filter(({inMonth, events}) => inMonth && events.length > 0);
    return (busy.find(({isToday}) => isToday) ?? busy[0])?.date;
  });
  protected readonly listed = computed(() =>
    this.weeks()
      .flat()
      .find(({date}) => date === this.chosen()),
  );
  /** 1 January 2024 was a Monday. */
  protected readonly weekdays = Array.from({length: 7}, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + i));
    const name = (weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(this.locale, {weekday, timeZone: 'UTC'}).format(day);
    return {short: name('short'), long: name('long')};
  });

  protected numberOf({date}: GridDay): number {
    return Number(date.slice(8));
  }

  protected nameOf({date}: GridDay): string {
    return formatPartialDate(date, this.locale);
  }

  protected labelOf(day: GridDay): string {
    const {length} = day.events;
    return length === 1
      ? $localize`${this.nameOf(day)}:day:: one entry`
      : $localize`${this.nameOf(day)}:day:: ${length}:count: entries`;
  }

  protected dotsOf({events}: GridDay): string {
    return events.length > 3 ? '•••+' : '•'.repeat(events.length);
  }
}
