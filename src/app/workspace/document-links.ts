import {Component, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay, formatPartialDate} from '@model/dates/format';
import type {DocumentEntry} from '@model/documents/entry';
import {Icon} from '../ui/icon/icon';

/** A few documents, by title and date. */
@Component({
  selector: 'app-document-links',
  imports: [Icon, RouterLink],
  template: `
    <ul class="plain-list">
      @for (item of documents(); track item.id) {
        <li>
          <app-icon name="document" />
          <div>
            <a class="quiet-link" [routerLink]="['/workspace/documents', item.id]">{{ item.title }}</a>
            <p class="small muted">
              {{ dayOf(item) }}
              @if (item.demo) {
                · <ng-container i18n>Demo</ng-container>
              }
            </p>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin-block-end: var(--space-4);
    }

    li {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      padding-block: var(--space-2);
      border-block-start: 1px solid var(--color-line);
      overflow-wrap: anywhere;
    }

    a {
      display: inline-block;
      padding-block: var(--space-1);
    }

    p {
      margin: 0;
    }
  `,
})
export class DocumentLinks {
  private readonly locale = inject(LOCALE_ID);

  readonly documents = input.required<readonly DocumentEntry[]>();

  protected dayOf({date, updatedAt}: DocumentEntry): string {
    return date ? formatPartialDate(date, this.locale) : formatDay(new Date(updatedAt), this.locale);
  }
}
