import * as v from 'valibot';
import {ROLES} from '../access/role';
import {
  idSchema,
  sha256Schema,
  textSchema,
  uniqueListSchema,
  workPackageNumberSchema,
} from '../schema/fields';
import {emailSchema} from './credentials';
import {uidSchema} from './member';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 14;

export const INVITATION_STATES = ['open', 'accepted', 'withdrawn'] as const;

/** An address as it is compared: Firebase keeps addresses in small letters. */
export const addressSchema = v.pipe(
  emailSchema,
  v.transform((email) => email.toLowerCase()),
);

/** What an admin fills in to invite somebody. */
export const invitationFormSchema = v.object({
  email: addressSchema,
  role: v.picklist(ROLES),
  partner: v.optional(idSchema),
  workPackages: uniqueListSchema(workPackageNumberSchema, 14),
  /** Words of the admin's own in the mail. */
  note: v.optional(textSchema(1000)),
});

/**
 * An invitation, as `invitations/{id}` holds it; admins read it. The secret of its link is not in it, only the
 * SHA-256 of it (hexadecimal), so that who reads this document can't accept it.
 */
export const invitationSchema = v.object({
  ...invitationFormSchema.entries,
  state: v.picklist(INVITATION_STATES),
  secretHash: sha256Schema,
  invitedBy: uidSchema,
  invitedAt: v.date(),
  /** When the mail was last asked for. */
  sentAt: v.date(),
  expiresAt: v.date(),
  acceptedAt: v.optional(v.date()),
});

export type InvitationFields = v.InferOutput<typeof invitationSchema>;

export interface Invitation extends InvitationFields {
  readonly id: string;
}

/** The token in an invitation's link: `{id}.{secret}`. */
export const invitationTokenSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]{20}\.[A-Za-z0-9_-]{43}$/, 'This is not the whole link. Copy it again from the mail.'),
);

/** How an invitation stands at a moment: an open one that nobody accepted in time has expired. */
export function invitationStanding(
  {state, expiresAt}: Pick<InvitationFields, 'state' | 'expiresAt'>,
  now: Date,
): (typeof INVITATION_STATES)[number] | 'expired' {
  return state === 'open' && expiresAt <= now ? 'expired' : state;
}
