import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import type {PortalEvent} from '@model/events/event';
import {READER_ZONE} from '../reader-zone';
import {whenWords} from '../when-words';

/** When an event takes place: its days, its hours by the clocks of the place, and by the reader's own. */
@Component({
  selector: 'app-event-when',
  template: `
    @let when = words();
    @if (when.days) {
      <time class="days" [attr.datetime]="event().start">{{ when.days }}</time>
      @if (when.hours) {
        <span class="hours">
          <span class="figures">{{ when.hours }}</span> {{ when.zone }}
        </span>
      }
      @if (when.local) {
        <span class="local" i18n>In your time: {{ when.local }}</span>
      }
      @if (event().dateNote) {
        <span class="local">{{ event().dateNote }}</span>
      }
    } @else if (event().dateNote) {
      <span>{{ event().dateNote }}</span>
    } @else {
      <span i18n>The sources give no date</span>
    }
  `,
  styleUrl: './event-when.scss',
})
export class EventWhen {
  private readonly locale = inject(LOCALE_ID);
  private readonly readerZone = inject(READER_ZONE);

  readonly event = input.required<PortalEvent>();

  protected readonly words = computed(() => whenWords(this.event(), this.locale, this.readerZone));
}
