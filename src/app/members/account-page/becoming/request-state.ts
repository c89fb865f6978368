import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {formatDay} from '@model/dates/format';
import type {AccessRequest} from '@model/members/access-request';

/** What became of a request for access. */
@Component({
  selector: 'app-request-state',
  template: `
    <div role="status" class="note" [class.note-warning]="request().state === 'declined'">
      @switch (request().state) {
        @case ('open') {
          <p i18n>
            You asked for access on {{ asked() }}. An administrator will answer, and you will be told by mail;
            this page shows it as well.
          </p>
        }
        @case ('declined') {
          <p i18n>Your request of {{ asked() }} was declined.</p>
          @if (request().reason; as reason) {
            <p i18n>What the administrator wrote: {{ reason }}</p>
          }
        }
        @case ('approved') {
          <p i18n>
            Your request of {{ asked() }} was approved. If your access does not open within a minute, it was
            taken away again since.
          </p>
        }
      }
    </div>
  `,
  styles: `
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }

    .note {
      margin-block-end: var(--space-4);
    }
  `,
})
export class RequestState {
  private readonly locale = inject(LOCALE_ID);

  readonly request = input.required<AccessRequest>();

  protected readonly asked = computed(() => formatDay(this.request().askedAt, this.locale));
}
