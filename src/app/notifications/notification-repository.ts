import {inject, Injectable} from '@angular/core';
import {documentId, limit, orderBy, startAfter, where} from 'firebase/firestore/lite';
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

  /**
   * The newest first: each is a document read. `last` asks for those that follow it: several may be of one instant, and
   * ids settle their order.
   *
   * @throws ReadError
   */
  async list(count: number, last?: Pick<PortalNotification, 'at' | 'id'>): Promise<PortalNotification[]> {
    await this.session.ready();
    const uid = this.session.user()?.uid;
    if (uid === undefined) return [];
    return this.reader.list(
      'notifications',
      notificationSchema,
      where('uid', '==', uid),
      orderBy('at', 'desc'),
      orderBy(documentId(), 'desc'),
      ...(last ? [startAfter(last.at, last.id)] : []),
      limit(count),
    );
  }

  /** Marks these as read, or all. @throws CommandError */
  async markRead(ids?: readonly string[]): Promise<void> {
    await this.commands.run(markNotificationsRead, ids ? {ids: [...ids]} : {});
  }
}
