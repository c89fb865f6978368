import * as v from 'valibot';
import {AUDIENCES} from '../deliverables/audience';
import {emailSchema} from '../members/credentials';
import {uniqueListSchema} from '../schema/fields';
import {NEWSLETTER_LANGUAGES} from './language';
import {TOPICS} from './topic';

/** A reader's address, in small letters: capitals make no second reader. */
export const readerAddressSchema = v.pipe(emailSchema, v.toLowerCase());

/** What a reader chooses, and may change later. */
export const preferencesSchema = v.object({
  topics: v.pipe(
    uniqueListSchema(v.picklist(TOPICS), TOPICS.length),
    v.minLength(1, 'Choose at least one topic.'),
  ),
  /** In whose words the reader wants to be told. */
  audience: v.picklist(AUDIENCES, 'Choose one.'),
  language: v.picklist(NEWSLETTER_LANGUAGES, 'Choose a language.'),
});

export type Preferences = v.InferOutput<typeof preferencesSchema>;

/** What somebody asks for on the portal's page. It becomes a subscription once the address has confirmed it. */
export const subscriptionSchema = v.object({email: readerAddressSchema, ...preferencesSchema.entries});

export type Subscription = v.InferOutput<typeof subscriptionSchema>;

/** A confirmed reader, as `subscribers/{hash}` holds them; the id is the keyed hash of the address. */
export const subscriberSchema = v.object({
  ...subscriptionSchema.entries,
  /** When the confirmation that stands was asked for: an older one says nothing any more. */
  askedAt: v.date(),
  confirmedAt: v.date(),
  updatedAt: v.date(),
  /** How often their mail server said "not now" or "mailbox full" since it last took a mail. */
  softBounces: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type Subscriber = v.InferOutput<typeof subscriberSchema>;
