import * as v from 'valibot';
import {ROLES} from '../access/role';
import {
  idSchema,
  lineSchema,
  orcidSchema,
  textSchema,
  uniqueListSchema,
  workPackageNumberSchema,
} from '../schema/fields';
import {emailSchema} from './credentials';

/** How somebody became a member. */
export const ADMISSIONS = ['invitation', 'domain', 'request', 'grant'] as const;

export type Admission = (typeof ADMISSIONS)[number];

/** What a member may show to colleagues beside name, partner and work packages; nothing unless they choose it. */
export const SHOWN_FIELDS = ['email', 'position', 'about', 'orcid'] as const;

export type ShownField = (typeof SHOWN_FIELDS)[number];

/** A Firebase Auth uid. */
export const uidSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9:_-]{1,128}$/, 'Not an account of the portal.'),
);

/** A member's own part of their profile: what the account's form edits. */
export const profileSchema = v.object({
  name: lineSchema(120),
  partner: v.optional(idSchema),
  workPackages: uniqueListSchema(workPackageNumberSchema, 14),
  position: v.optional(lineSchema(120)),
  /** A few plain sentences, no Markdown. */
  about: v.optional(textSchema(1000)),
  orcid: v.optional(orcidSchema),
  /** Whether colleagues find this person in the directory at all. */
  listed: v.boolean(),
  shows: uniqueListSchema(v.picklist(SHOWN_FIELDS), SHOWN_FIELDS.length),
});

export type Profile = v.InferOutput<typeof profileSchema>;

/**
 * A person of the consortium, as `members/{uid}` holds them; written by functions alone. The role is there to be shown
 * and listened to: the one that counts stands in the token's claims. Somebody who was removed has `removedAt` and
 * no role.
 */
export const memberSchema = v.object({
  ...profileSchema.entries,
  /** The verified address the role was given to. */
  email: emailSchema,
  role: v.optional(v.picklist(ROLES)),
  /** Epoch seconds, the same as the claim's. */
  roleSince: v.optional(v.number()),
  admittedBy: v.picklist(ADMISSIONS),
  joinedAt: v.date(),
  removedAt: v.optional(v.date()),
  /** When the workspace was last opened: what came since is new. */
  visitedAt: v.optional(v.date()),
  /** When the visit before that one was, reloads not counted. */
  previousVisitAt: v.optional(v.date()),
  updatedAt: v.date(),
});

export type MemberFields = v.InferOutput<typeof memberSchema>;

export interface Member extends MemberFields {
  /** The uid. */
  readonly id: string;
}
