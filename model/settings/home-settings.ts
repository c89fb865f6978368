import * as v from 'valibot';
import {idSchema, textSchema, uniqueListSchema} from '../schema/fields';

/** Outcomes that the home page features at most. */
export const MOST_FEATURED = 6;

/** What a notice says. */
export const noticeTextSchema = textSchema(500);

/** What admins put on the home page and above every page, as `settings/home` holds it. The home digest is made of it. */
export const homeSettingsSchema = v.object({
  notice: v.optional(
    v.object({
      text: noticeTextSchema,
      /** When it goes by itself. */
      until: v.optional(v.date()),
    }),
  ),
  /** Ids of outcomes. Only those that are public are shown. */
  featured: v.optional(uniqueListSchema(idSchema, MOST_FEATURED)),
});

export type HomeSettings = v.InferOutput<typeof homeSettingsSchema>;
