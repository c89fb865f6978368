import type {NotificationFields} from '@model/notifications/notification';
import type {Firestore} from 'firebase-admin/firestore';
import type {Draft} from '@model/publishing/draft';
import type {Task} from '../outbox/task';
import {paths} from '../firestore/paths';
import {titleOf} from './drafts';

type Kind = NotificationFields['kind'];

/** Tells these people of a working copy; nobody of what they did themselves. */
export function tell(
  kind: Kind,
  draft: Pick<Draft, 'id' | 'content'>,
  uids: readonly (string | undefined)[],
  {actor, at}: {readonly actor?: string; readonly at: Date},
): Task[] {
  const others = [...new Set(uids)].filter((uid): uid is string => uid !== undefined && uid !== actor);
  const title = titleOf(draft);
  const about = {about: draft.id, ...(title && {title}), ...(actor && {actor})};
  return others.length > 0 ? [{kind: 'notify', uids: others, notification: {kind, at, ...about}}] : [];
}

/** Everybody who may review. */
export async function editorsOf(db: Firestore): Promise<string[]> {
  const query = db.collection(paths.members).where('role', 'in', ['editor', 'admin']).select();
  return (await query.get()).docs.map(({id}) => id);
}
