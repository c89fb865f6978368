import {Component, inject, input, LOCALE_ID, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatMoment} from '@model/dates/format';
import type {PortalNotification} from '@model/notifications/notification';
import {addressOf, wordsFor} from './notification-words';

/** Notifications as a list: what happened, when, and the way to it. */
@Component({
  selector: 'app-notification-list',
  imports: [RouterLink],
  template: `
    <ul class="plain-list">
      @for (item of items(); track item.id) {
        <li [class.unread]="!item.readAt">
          <a class="quiet-link" [routerLink]="addressOf(item)" (click)="opened.emit(item)">
            @if (!item.readAt) {
              <span class="visually-hidden" i18n>Unread:</span>
            }
            {{ wordsFor(item) }}
          </a>
          <time class="muted" [attr.datetime]="item.at.toISOString()">{{ momentOf(item.at) }}</time>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      position: relative;
      padding: var(--space-3) var(--space-3) var(--space-3) var(--space-5);
      border-block-start: 1px solid var(--color-line);
      overflow-wrap: anywhere;
    }

    a {
      display: block;
      padding-block: var(--space-1);
    }

    .unread a {
      font-weight: var(--weight-bold);
    }

    .unread::before {
      content: '';
      position: absolute;
      inset-block-start: 1.4rem;
      inset-inline-start: var(--space-1);
      inline-size: 0.6rem;
      block-size: 0.6rem;
      border-radius: 50%;
      background: var(--color-accent);
    }

    time {
      font-size: var(--text-s);
    }
  `,
})
export class NotificationList {
  private readonly locale = inject(LOCALE_ID);

  readonly items = input.required<readonly PortalNotification[]>();
  readonly opened = output<PortalNotification>();

  protected readonly addressOf = addressOf;
  protected readonly wordsFor = wordsFor;

  protected momentOf(at: Date): string {
    return formatMoment(at, this.locale);
  }
}
