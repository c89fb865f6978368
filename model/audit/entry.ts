import * as v from 'valibot';

/** What can be done to whom, as the audit log names it. */
export const AUDIT_ACTIONS = [
  'role-granted',
  'role-removed',
  'member-admitted',
  'member-assigned',
  'profile-changed',
  'account-deleted',
  'data-exported',
  'invitation-sent',
  'invitation-resent',
  'invitation-withdrawn',
  'invitation-accepted',
  'access-requested',
  'request-approved',
  'request-declined',
  'domain-admitted',
  'domain-dropped',
  'document-added',
  'document-revised',
  'document-edited',
  'document-removed',
  'calendar-renewed',
  'calendar-revoked',
  'issue-submitted',
  'issue-approved',
  'issue-returned',
  'issue-scheduled',
  'issue-taken-back',
  'issue-begun',
  'issue-paused',
  'issue-resumed',
  'issue-cancelled',
  'issue-sent',
  'issue-discarded',
  'readers-exported',
  'reader-erased',
  'newsletter-settings-changed',
  'draft-submitted',
  'draft-approved',
  'draft-returned',
  'draft-discarded',
  'publication-scheduled',
  'schedule-cancelled',
  'publication-failed',
  'item-published',
  'item-withdrawn',
  'item-reinstated',
  'item-unpublished',
  'settings-changed',
  'alias-added',
  'alias-removed',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry is about. */
export const AUDIT_SUBJECTS = [
  'member',
  'invitation',
  'request',
  'domain',
  'document',
  'calendar',
  'issue',
  'newsletter',
  /** Its target is `{kind}.{item}`, as a working copy is named. */
  'content',
  /** Its target is the document's id: `publishing`, `home`, `public`; of an earlier address `{kind}.{item}`. */
  'settings',
] as const;

export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/**
 * Who did what to whom when, as `audit/{id}` holds it. People stand in it by uid only, and no free text does, so
 * that it may stay when somebody's data goes.
 */
export const auditEntrySchema = v.object({
  at: v.date(),
  action: v.picklist(AUDIT_ACTIONS),
  /** A uid, or `grant-tool`, or `portal` for what happens by itself. */
  by: v.string(),
  /** The uid of the person, or the id of the thing, it was done to. */
  target: v.string(),
  subject: v.optional(v.picklist(AUDIT_SUBJECTS)),
  /** Codes and numbers: `{role: 'editor', before: 'member'}`. */
  details: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});

export type AuditEntryFields = v.InferOutput<typeof auditEntrySchema>;

export interface AuditEntry extends AuditEntryFields {
  readonly id: string;
}
