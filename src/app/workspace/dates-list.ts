import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {PortalEvent} from '@model/events/event';
import {EventWhen} from '../events/event-when/event-when';
import {Marks} from '../ui/marks/marks';

/** Meetings, deadlines and events as a dense list: when, what, for whom. */
@Component({
  selector: 'app-dates-list',
  imports: [EventWhen, Marks, RouterLink],
  template: `
    <ul class="plain-list">
      @for (event of events(); track event.id) {
        <li [class.deadline]="event.kind === 'deadline'">
          <app-event-when class="small" [event]="event" />
          <p class="title">
            <a class="quiet-link" [routerLink]="['/events', event.id]">{{ event.title }}</a>
          </p>
          <p class="facts">
            @switch (event.kind) {
              @case ('deadline') {
                <span class="badge badge-warning" i18n>Deadline</span>
              }
              @case ('meeting') {
                <span class="badge" i18n>Meeting</span>
              }
            }
            @if (event.workPackages && event.workPackages.length > 0) {
              <span class="figures" i18n>Work packages: {{ event.workPackages.join(', ') }}</span>
            }
            @if (concernsMe(event)) {
              <span class="badge badge-success" i18n>Mine</span>
            }
            @if (event.place) {
              <span>{{ event.place }}</span>
            }
            <app-marks [of]="event" />
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: var(--space-3) 0 var(--space-3) var(--space-4);
      border-inline-start: 3px solid var(--color-link);
      margin-block-end: var(--space-3);
      overflow-wrap: anywhere;
    }

    .deadline {
      border-color: var(--color-warning);
    }

    .title {
      margin: 0;
      font-weight: var(--weight-medium);
    }

    .title a {
      display: inline-block;
      padding-block: var(--space-1);
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      margin: 0;
      color: var(--color-muted);
      font-size: var(--text-s);
    }
  `,
})
export class DatesList {
  readonly events = input.required<readonly PortalEvent[]>();
  /** The reader's work packages. */
  readonly mine = input<readonly number[]>([]);

  private readonly own = computed(() => new Set(this.mine()));

  protected concernsMe({workPackages = []}: PortalEvent): boolean {
    return workPackages.some((number) => this.own().has(number));
  }
}
