import * as v from 'valibot';
import {idSchema, lineSchema, textSchema} from '../schema/fields';
import {emailSchema} from './credentials';
import {uidSchema} from './member';

export const REQUEST_STATES = ['open', 'approved', 'declined'] as const;

export type RequestState = (typeof REQUEST_STATES)[number];

/** What somebody says who asks for access. */
export const requestFormSchema = v.object({
  name: lineSchema(120),
  /** The partner they work at, where it is one the portal lists. */
  partner: v.optional(idSchema),
  /** Where they work, in their own words. */
  organisation: lineSchema(200),
  message: textSchema(1000),
});

/** A request for access, as `accessRequests/{uid}` holds it: its author and admins read it. */
export const accessRequestSchema = v.object({
  ...requestFormSchema.entries,
  email: emailSchema,
  state: v.picklist(REQUEST_STATES),
  askedAt: v.date(),
  decidedAt: v.optional(v.date()),
  decidedBy: v.optional(uidSchema),
  /** The admin's words to the requester. */
  reason: v.optional(textSchema(1000)),
});

export type AccessRequestFields = v.InferOutput<typeof accessRequestSchema>;

export interface AccessRequest extends AccessRequestFields {
  /** The uid. */
  readonly id: string;
}
