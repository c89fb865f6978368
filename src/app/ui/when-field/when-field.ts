import {Component, computed, input, signal} from '@angular/core';
import {formatMoment} from '@model/dates/format';
import {instantOf, wallTimeOf} from '@model/dates/zoned';

const DAY = 24 * 60 * 60 * 1000;

/** Whether something is to happen now, or at a time to come by the portal's clocks. A form asks it what was chosen. */
@Component({
  selector: 'app-when-field',
  templateUrl: './when-field.html',
  styleUrl: './when-field.scss',
})
export class WhenField {
  /** What it means to do it now. */
  readonly now = input.required<string>();

  readonly isLater = signal(false);
  /** Tomorrow at nine, unless the person says otherwise. */
  protected readonly day = signal(wallTimeOf(new Date(Date.now() + DAY)).day);
  protected readonly time = signal('09:00');
  private readonly set = computed(() => instantOf({day: this.day(), time: this.time()}));

  /** The time that was set; nothing for now. */
  readonly at = computed(() => (this.isLater() ? this.set() : undefined));
  /** The time that was set, by the person's own clock. */
  readonly inWords = computed(() => {
    const set = this.set();
    return set ? formatMoment(set, $localize.locale ?? 'en') : '';
  });
  /** Why what was chosen is no time to come, in a sentence. */
  readonly wrong = computed(() => {
    if (!this.isLater()) return undefined;
    const set = this.set();
    if (!set) return $localize`Choose a day and a time.`;
    return set.getTime() > Date.now() ? undefined : $localize`Choose a time to come.`;
  });
}
