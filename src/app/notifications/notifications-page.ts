import {Component, inject, linkedSignal, resource, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {PortalNotification} from '@model/notifications/notification';
import {Attempt} from '../core/commands/attempt';
import {Session} from '../members/session';
import {LoadState} from '../ui/load-state/load-state';
import {PageHeader} from '../ui/page-header/page-header';
import {NotificationInbox} from './notification-inbox';
import {NotificationList} from './notification-list';
import {NotificationRepository} from './notification-repository';

/** How many come at a time. */
export const SHOWN_AT_ONCE = 50;

/** All that the reader was told, newest first. */
@Component({
  selector: 'app-notifications-page',
  imports: [LoadState, NotificationList, PageHeader, RouterLink],
  template: `
    <app-page-header long title="Notifications" i18n-title />
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
    <p role="status" class="small muted">{{ said() }}</p>
    <app-load-state [of]="first" [isEmpty]="items().length === 0">
      <div empty class="note">
        <p i18n>
          Nothing yet. You are told here when a document comes into one of your work packages, and when your
          role changes.
        </p>
        <p><a routerLink="/account" i18n>Choose your work packages</a></p>
      </div>
      <button class="button" type="button" [disabled]="attempt.busy()" (click)="markAll()" i18n>
        Mark all as read
      </button>
      <app-notification-list [items]="items()" (opened)="open($event)" />
      @if (hasMore()) {
        <button class="button" type="button" [disabled]="attempt.busy()" (click)="older()" i18n>
          Show older ones
        </button>
      }
    </app-load-state>
  `,
  styles: `
    :host {
      display: block;
      padding-block-end: var(--space-section);
    }

    app-notification-list {
      display: block;
      max-inline-size: 52rem;
      margin-block: var(--space-4);
    }
  `,
  host: {class: 'page'},
})
export class NotificationsPage {
  private readonly repository = inject(NotificationRepository);
  private readonly inbox = inject(NotificationInbox);
  private readonly session = inject(Session);

  protected readonly attempt = new Attempt();
  protected readonly said = signal('');
  protected readonly first = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(SHOWN_AT_ONCE),
  });
  protected readonly items = linkedSignal(() => (this.first.hasValue() ? this.first.value() : []));
  protected readonly hasMore = linkedSignal(() => this.items().length === SHOWN_AT_ONCE);

  protected async markAll(): Promise<void> {
    this.said.set('');
    if (!(await this.attempt.run(() => this.inbox.markRead()))) return;
    const readAt = new Date();
    this.items.update((items) => items.map((item) => ({...item, readAt: item.readAt ?? readAt})));
    this.said.set($localize`All are marked as read.`);
  }

  /** The page goes on at once; a mark that fails is set the next time. */
  protected open({id, readAt}: PortalNotification): void {
    if (!readAt) void this.inbox.markRead([id]).catch(() => undefined);
  }

  protected async older(): Promise<void> {
    const last = this.items().at(-1);
    if (!last) return;
    await this.attempt.run(async () => {
      const more = await this.repository.list(SHOWN_AT_ONCE, last);
      this.items.update((items) => [...items, ...more]);
      this.hasMore.set(more.length === SHOWN_AT_ONCE);
    });
  }
}
