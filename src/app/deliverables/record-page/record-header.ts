import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatPartialDate} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {CategoryIcon} from '../../ui/category-icon/category-icon';
import {PageHeader} from '../../ui/page-header/page-header';
import {AccessBadge} from '../access-badge/access-badge';
import {CATEGORY_WORDS} from '../words';
import {RecordActions} from './record-actions';

/** The top of a record: where it stands, its title, how open it is, and what can be done with it. */
@Component({
  selector: 'app-record-header',
  imports: [AccessBadge, CategoryIcon, PageHeader, RecordActions, RouterLink],
  template: `
    <app-page-header long [title]="item().title">
      <nav eyebrow class="eyebrow cluster" aria-label="Breadcrumb" i18n-aria-label>
        <a routerLink="/deliverables" i18n>Outcomes</a>
        <span aria-hidden="true">/</span>
        <a class="category" routerLink="/deliverables" [queryParams]="{category: item().category}">
          <app-category-icon [category]="item().category" />{{ category() }}
        </a>
      </nav>
      <p class="cluster figures facts">
        <app-access-badge [of]="item()" />
        @if (item().demo) {
          <span class="badge badge-warning" i18n>Demo</span>
        }
        @if (item().number; as number) {
          <span class="badge" i18n>Deliverable {{ number }}</span>
        }
        @if (issued(); as date) {
          <span>{{ date }}</span>
        }
        @if (item().version > 1 || isEarlier()) {
          <span class="muted" i18n>Version {{ item().version }}</span>
        }
      </p>
      @if (item().titleIsDescriptive) {
        <p class="muted small" i18n>
          The title is the portal's own description; no published title is known.
        </p>
      }
      <app-record-actions class="no-print" [item]="item()" [isEarlier]="isEarlier()" />
    </app-page-header>
  `,
  styleUrl: './record-header.scss',
})
export class RecordHeader {
  private readonly locale = inject(LOCALE_ID);

  readonly item = input.required<Deliverable>();
  /** Whether a newer version stands in its place. */
  readonly isEarlier = input(false);

  protected readonly category = computed(() => CATEGORY_WORDS[this.item().category]);
  protected readonly issued = computed(() => {
    const {issued} = this.item();
    return issued && formatPartialDate(issued, this.locale);
  });
}
