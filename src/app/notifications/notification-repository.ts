import {inject, Injectable} from '@angular/core';
import {limit, orderBy, startAfter, where} from 'firebase/firestore/lite';
import {
  markNotificationsRead,
  notificationSchema,
  type PortalNotification,
} from '@model/notifications/notification';
import {CommandRunner} from '../core/commands/command-runner';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** The reader's own notifications. */
@Injectable()
export class NotificationRepository {
  private readonly reader = inject(DocumentReader);
  private readonly commands = inject(CommandRunner);
  private readonly session = inject(Session);

  /** The newest first: each is a document read. `before` asks for those older than that. @throws ReadError */
  async list(count: number, before?: Date): Promise<PortalNotification[]> {
    await this.session.ready();
    const uid = this.session.user()?.uid;
    if (uid === undefined) return [];
    const newest = orderBy('at', 'desc');
    const mine = where('uid', '==', uid);
    if (!before) return this.reader.list('notifications', notificationSchema, mine, newest, limit(count));
    const older = startAfter(before);
    return this.reader.list('notifications', notificationSchema, mine, newest, older, limit(count));
  }

  /** Marks these as read, or all. @throws CommandError */
  async markRead(ids?: readonly string[]): Promise<void> {
    await this.commands.run(markNotificationsRead, ids ? {ids: [...ids]} : {});
  }
}
