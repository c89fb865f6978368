import {type AnalyticsSettings, analyticsSettingsSchema} from '@model/settings/analytics-settings';
import {type HomeSettings, homeSettingsSchema} from '@model/settings/home-settings';
import {type PublishingSettings, publishingSettingsSchema} from '@model/settings/publishing-settings';
import type {DocumentSnapshot} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';

/** How things are published; what a broken document says is not believed. */
export function publishingSettingsIn(doc: DocumentSnapshot): PublishingSettings {
  return settingsIn(doc, publishingSettingsSchema);
}

/** What admins put on the home page; what a broken document says is not shown. */
export function homeSettingsIn(doc: DocumentSnapshot): HomeSettings {
  return settingsIn(doc, homeSettingsSchema);
}

/** How visits are counted; a broken document changes nothing. */
export function analyticsSettingsIn(doc: DocumentSnapshot): AnalyticsSettings {
  return settingsIn(doc, analyticsSettingsSchema);
}

function settingsIn<TSchema extends v.GenericSchema>(
  doc: DocumentSnapshot,
  schema: TSchema,
): v.InferOutput<TSchema> {
  const parsed = v.safeParse(schema, toDomain(doc.data()) ?? {});
  return parsed.success ? parsed.output : v.parse(schema, {});
}
