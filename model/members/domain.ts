import * as v from 'valibot';
import {idSchema} from '../schema/fields';
import {uidSchema} from './member';

/** A host name of at least two labels, in small letters; international ones in their ASCII form. */
export const domainNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(
    /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
    'Write the part after the @, as in institute.example.',
  ),
);

/** A partner's mail domain whose verified addresses are admitted, as `domains/{name}` holds it; admins read it. */
export const domainSchema = v.object({
  partner: v.optional(idSchema),
  addedBy: uidSchema,
  addedAt: v.date(),
});

export type DomainFields = v.InferOutput<typeof domainSchema>;

export interface AdmittedDomain extends DomainFields {
  /** The domain's name. */
  readonly id: string;
}

/** The domain of an address, in small letters. Subdomains are domains of their own: each is admitted by itself. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
