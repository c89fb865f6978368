import {type NewsletterSettings, newsletterSettingsSchema} from '@model/newsletter/settings';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** How issues are sent; what a broken document says is not believed. */
export async function newsletterSettings(db: Firestore): Promise<NewsletterSettings> {
  const found = toDomain((await db.doc(paths.newsletterSettings).get()).data()) ?? {};
  const parsed = v.safeParse(newsletterSettingsSchema, found);
  return parsed.success ? parsed.output : v.parse(newsletterSettingsSchema, {});
}
