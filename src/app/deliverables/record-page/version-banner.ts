import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';

/** Says that the page shows an earlier version, and leads to the latest. */
@Component({
  selector: 'app-version-banner',
  imports: [RouterLink],
  template: `
    <div class="note note-warning">
      <p>
        <strong i18n>There is a newer version.</strong>&ngsp;
        <ng-container i18n>This is version {{ item().version }}, as it stood on {{ day() }}.</ng-container>
      </p>
      <a [routerLink]="['/deliverables', latest().id]" i18n>See version {{ latest().version }}, the latest</a>
    </div>
  `,
  styleUrl: './version-banner.scss',
})
export class VersionBanner {
  private readonly locale = inject(LOCALE_ID);

  readonly item = input.required<Deliverable>();
  readonly latest = input.required<Deliverable>();

  protected readonly day = computed(() => formatDay(this.item().updatedAt, this.locale));
}
