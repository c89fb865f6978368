import {type NotificationFields, notificationSchema} from '@model/notifications/notification';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** Each person is a read of their own and a write; a transaction takes 500. */
const AT_ONCE = 200;

/**
 * Tells people something in the app: those of them who are members now. Their notifications are named after the task,
 * so telling them twice tells them once, and what they have read stays read.
 */
export async function notify(
  db: Firestore,
  taskId: string,
  uids: readonly string[],
  notification: Omit<NotificationFields, 'uid'>,
): Promise<void> {
  const fields = toDomain(notification) as typeof notification;
  const everybody = [...new Set(uids)];
  for (let i = 0; i < everybody.length; i += AT_ONCE) {
    await tell(db, taskId, everybody.slice(i, i + AT_ONCE), fields);
  }
}

async function tell(
  db: Firestore,
  taskId: string,
  uids: readonly string[],
  notification: Omit<NotificationFields, 'uid'>,
): Promise<void> {
  const notifications = db.collection(paths.notifications);
  await db.runTransaction(async (transaction) => {
    const members = await transaction.getAll(...uids.map((uid) => db.doc(paths.member(uid))));
    const present = members.filter((member) => member.get('role') !== undefined).map(({id}) => id);
    if (present.length === 0) return;
    const refs = present.map((uid) => notifications.doc(`${taskId}-${uid}`));
    const before = await transaction.getAll(...refs);
    for (const [i, uid] of present.entries()) {
      const there = before[i];
      if (there && !there.exists) {
        transaction.create(there.ref, v.parse(notificationSchema, {...notification, uid}));
      }
    }
  });
}
