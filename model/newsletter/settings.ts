import * as v from 'valibot';
import {lineSchema} from '../schema/fields';
import {readerAddressSchema} from './subscription';

/** How issues are sent, as `settings/newsletter` holds it. What is absent has the value that is said here. */
export const newsletterSettingsSchema = v.object({
  /** The name that mails come from; the address is the portal's own. */
  senderName: v.optional(lineSchema(100)),
  replyTo: v.optional(readerAddressSchema),
  /** Who sends this, and from where: the last words of every mail. */
  footer: v.optional(lineSchema(500), 'CAN.HEAL, funded by the European Union (EU4Health, grant 101080009).'),
  /** Mails in a second, for each of the two workers there are at most. */
  rate: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(200)), 10),
  /** Where nobody knows whether a mail was taken: rather none than two, or rather two than none. */
  doubt: v.optional(v.picklist(['miss', 'double']), 'miss'),
});

export type NewsletterSettings = v.InferOutput<typeof newsletterSettingsSchema>;
