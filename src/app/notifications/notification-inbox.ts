import {computed, inject, Injectable, resource} from '@angular/core';
import {Session} from '../members/session';
import {NotificationRepository} from './notification-repository';

/** How many the frame looks at to say whether something is new: each is a document read on every visit. */
export const LOOKED_AT = 10;

/** The newest notifications, shared by the frame and the pages in it. */
@Injectable()
export class NotificationInbox {
  private readonly repository = inject(NotificationRepository);
  private readonly session = inject(Session);

  readonly latest = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(LOOKED_AT),
  });
  readonly unread = computed(() =>
    this.latest.hasValue() ? this.latest.value().filter(({readAt}) => !readAt) : [],
  );
  /** How many are unread, in figures; nothing where none is. */
  readonly count = computed(() => {
    const {length} = this.unread();
    return length === 0 ? '' : length === LOOKED_AT ? `${LOOKED_AT}+` : String(length);
  });

  /** Marks these as read, or all, and looks anew. @throws CommandError */
  async markRead(ids?: readonly string[]): Promise<void> {
    await this.repository.markRead(ids);
    this.latest.reload();
  }
}
