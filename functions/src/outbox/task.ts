import type {NotificationFields} from '@model/notifications/notification';
import type {Target} from '@model/publishing/references';
import type {Letter} from '../mail/letter';
import type {ItemName} from '../publishing/item';

/**
 * What is still to be done after a transaction, outside Firestore or at leisure. Each kind is idempotent: it looks at
 * how things stand when it runs, so that running it twice, late or out of order does no harm.
 */
export type Task =
  /** Makes a person's claims what their member document says; without one, or without a role there, none. */
  | {readonly kind: 'sync-claims'; readonly uid: string}
  | {readonly kind: 'send-mail'; readonly letter: Letter}
  /** Tells these people in the app. */
  | {
      readonly kind: 'notify';
      readonly uids: readonly string[];
      readonly notification: Omit<NotificationFields, 'uid'>;
    }
  /** Clears the download tokens of all files that are not everybody's. */
  | {readonly kind: 'clear-tokens'}
  /** Rebuilds the directory, `catalogue/consortium-people`. */
  | {readonly kind: 'index-people'}
  /** Rebuilds the index of documents, `catalogue/consortium-documents-{n}` and `consortium-words-{n}`. */
  | {readonly kind: 'index-documents'}
  /** Takes the words out of a document's file, for search. */
  | {readonly kind: 'read-document'; readonly id: string; readonly version: number}
  /** Rebuilds the catalogue: `catalogue/public-{n}`, `consortium-{n}` and `public-home`. */
  | {readonly kind: 'index-catalogue'}
  /** Takes the name of an item, `{kind}.{item}`, out of what has readers who may not see it, and puts it back where they may. */
  | {readonly kind: 'follow-references'; readonly target: Target}
  /** Makes the files of an outcome lie where its documents say, open when they say, and nothing else with them. */
  | {readonly kind: 'settle-files'; readonly item: string}
  /** Draws the picture by which an item is previewed elsewhere as it stands, and keeps no other of it. */
  | {readonly kind: 'keep-picture'; readonly name: ItemName}
  /** Deletes every file below a folder of Storage. */
  | {readonly kind: 'remove-files'; readonly prefix: string}
  /** Puts the first step of sending an issue into its queue. */
  | {readonly kind: 'begin-issue'; readonly id: string}
  /** Publishes an issue that was sent among the past ones. */
  | {readonly kind: 'archive-issue'; readonly id: string}
  /** Erases what is left of a person who deleted their account, and the account itself. */
  | {readonly kind: 'delete-account'; readonly uid: string};

export type TaskKind = Task['kind'];
export type TaskOf<K extends TaskKind> = Extract<Task, {readonly kind: K}>;
