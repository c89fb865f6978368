import {Component, computed, input, linkedSignal, output} from '@angular/core';
import {instantOf, wallTimeOf} from '@model/dates/zoned';
import {controlId, type Place} from '../place';

/** A day and a time by the portal's clocks, which hang in Brussels. */
@Component({
  selector: 'app-moment-control',
  template: `
    <label [for]="id()">
      <ng-container i18n>Day</ng-container>
      <input
        #day
        class="field"
        type="date"
        [id]="id()"
        [value]="typed().day"
        [attr.aria-invalid]="place().problems.length > 0 ? true : null"
        [attr.aria-describedby]="place().describedBy"
        (input)="tell(day.value, time.value || '00:00')"
      />
    </label>
    <label [for]="id() + '-time'">
      <ng-container i18n>Time in Brussels</ng-container>
      <input
        #time
        class="field"
        type="time"
        [id]="id() + '-time'"
        [value]="typed().time"
        (input)="tell(day.value, time.value)"
      />
    </label>
    @if (value()) {
      <button type="button" class="button button-quiet" (click)="tell('', '')" i18n>Take it away</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
      align-items: end;
    }

    label {
      display: grid;
      gap: var(--space-1);
      font-size: var(--text-s);
    }
  `,
})
export class MomentControl {
  readonly place = input.required<Place>();
  readonly value = input<Date>();
  readonly changed = output<Date | undefined>();

  protected readonly id = computed(() => controlId(this.place().path));
  /** What stands in the fields: a day without a time is no moment yet, and stays there. */
  protected readonly typed = linkedSignal(() => {
    const value = this.value();
    return value ? wallTimeOf(value) : {day: '', time: ''};
  });

  protected tell(day: string, time: string): void {
    this.typed.set({day, time});
    const instant = instantOf({day, time});
    if (instant || day === '') this.changed.emit(instant);
  }
}
