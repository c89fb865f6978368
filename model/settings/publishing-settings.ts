import * as v from 'valibot';

/** How things are published, as `settings/publishing` holds it. Editors read it, admins change it by `saveSettings`. */
export const publishingSettingsSchema = v.object({
  /** Whether nobody may approve what they wrote in themselves. So it is where nothing is said. */
  fourEyes: v.optional(v.boolean(), true),
});

export type PublishingSettings = v.InferOutput<typeof publishingSettingsSchema>;
