import * as v from 'valibot';
import {lineSchema, linkSchema} from '../schema/fields';

const emailSchema = v.pipe(v.string(), v.email('Write a whole email address.'), v.maxLength(254));

/** What an admin tells everyone, as `settings/public` holds it. A field is absent until it is filled in. */
export const publicSettingsSchema = v.object({
  contactEmail: v.optional(emailSchema),
  accessibilityEmail: v.optional(emailSchema),
  privacyEmail: v.optional(emailSchema),
  /** Who answers for the portal, as the legal page names them. */
  publisher: v.optional(lineSchema(300)),
  follow: v.optional(v.pipe(v.array(linkSchema), v.maxLength(12))),
});

export type PublicSettings = v.InferOutput<typeof publicSettingsSchema>;
