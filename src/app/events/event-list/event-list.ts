import {Component, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {PortalEvent} from '@model/events/event';
import {Marks} from '../../ui/marks/marks';
import {EventWhen} from '../event-when/event-when';

/** Events along a line of time. */
@Component({
  selector: 'app-event-list',
  imports: [EventWhen, Marks, RouterLink],
  template: `
    <ol class="plain-list" [class.next]="ahead()">
      @for (event of events(); track event.id) {
        <li>
          <app-event-when [event]="event" />
          <h3>
            <a class="quiet-link" [routerLink]="['/events', event.id]">{{ event.title }}</a>
          </h3>
          <p class="facts">
            @if (event.place) {
              <span>{{ event.place }}</span>
            }
            @if (event.online && event.place?.toLowerCase() !== 'online') {
              <span i18n>Online</span>
            }
            <app-marks [of]="event" />
          </p>
          <p class="summary">{{ event.summary }}</p>
        </li>
      }
    </ol>
  `,
  styleUrl: './event-list.scss',
})
export class EventList {
  readonly events = input.required<readonly PortalEvent[]>();
  /** Whether these are still to come. */
  readonly ahead = input(false);
}
