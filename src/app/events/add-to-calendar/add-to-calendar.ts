import {Component, computed, inject, input, signal} from '@angular/core';
import {DOCUMENT} from '@angular/common';
import type {PortalEvent} from '@model/events/event';
import {hasKnownDays} from '@model/events/times';
import {FileSaver} from '../../core/files/file-saver';
import {Icon} from '../../ui/icon/icon';

/** Takes an event into the reader's own calendar, as a file every calendar understands. */
@Component({
  selector: 'app-add-to-calendar',
  imports: [Icon],
  template: `
    @if (possible()) {
      <button class="button" type="button" (click)="save()">
        <app-icon name="calendar" />
        <span i18n>Add to calendar</span>
      </button>
      <p class="small muted" role="status">
        @switch (state()) {
          @case ('saved') {
            <span i18n>Saved as {{ name() }}. Open the file to add the event.</span>
          }
          @case ('failed') {
            <span i18n>The file could not be made. Check your connection, then try again.</span>
          }
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-block: var(--space-1) 0;
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class AddToCalendar {
  private readonly files = inject(FileSaver);
  private readonly document = inject(DOCUMENT);

  readonly event = input.required<PortalEvent>();

  protected readonly state = signal<'idle' | 'saved' | 'failed'>('idle');
  protected readonly possible = computed(() => hasKnownDays(this.event()));
  protected readonly name = computed(() => `${this.event().id}.ics`);

  /** The calendar library is fetched now, by those who want it. */
  protected async save(): Promise<void> {
    const event = this.event();
    try {
      const {calendarFile} = await import('@model/events/calendar-file');
      const address = new URL(`/events/${event.id}`, this.document.location.href).href;
      const file = calendarFile(event, address);
      if (file === undefined) return;
      this.files.save(this.name(), new Blob([file], {type: 'text/calendar;charset=utf-8'}));
      this.state.set('saved');
    } catch {
      // The library's chunk did not arrive: the network is gone, or the portal was deployed anew.
      this.state.set('failed');
    }
  }
}
