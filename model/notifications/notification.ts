import * as v from 'valibot';
import {command} from '../commands/command';
import {lineSchema} from '../schema/fields';
import {uidSchema} from '../members/member';

export const NOTIFICATION_KINDS = [
  /** For admins: somebody asks for access. */
  'access-requested',
  /** The reader's role is another now. */
  'role-changed',
  /** A document came into one of the reader's work packages. */
  'document-added',
  /** A document of one of the reader's work packages has a new version. */
  'document-revised',
  /** For editors: a working copy waits for a review. `about` names it, here and below: `{kind}.{item}`. */
  'draft-submitted',
  /** The reader's working copy was approved. */
  'draft-approved',
  /** The reader's working copy was given back, with a comment. */
  'draft-returned',
  /** What the reader wrote or approved is published. */
  'item-published',
  /** The publication that the reader set to a time did not come about. */
  'publication-failed',
] as const;

/** Something a member is told in the app, as `notifications/{id}` holds it; the page has the words for each kind. */
export const notificationSchema = v.object({
  /** Whom it is for. */
  uid: uidSchema,
  kind: v.picklist(NOTIFICATION_KINDS),
  /** Id of what it is about: a document's, a requester's uid, or a working copy's. */
  about: v.optional(v.string()),
  /** The title of the document or item it is about. Never a person's name. */
  title: v.optional(lineSchema(300)),
  /** Whose doing it was. */
  actor: v.optional(uidSchema),
  at: v.date(),
  readAt: v.optional(v.date()),
});

export type NotificationFields = v.InferOutput<typeof notificationSchema>;

export interface PortalNotification extends NotificationFields {
  readonly id: string;
}

/** Marks the reader's own notifications as read: these, or all. For members. */
export const markNotificationsRead = command()(
  'markNotificationsRead',
  v.strictObject({
    ids: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/))), v.maxLength(100))),
  }),
);
