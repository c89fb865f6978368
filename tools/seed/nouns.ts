/** The nouns of `content/`, each with its schema: folder, collection and schema in one row. */
import {deliverableSchema} from '@model/deliverables/deliverable';
import {documentSchema} from '@model/documents/document';
import {eventSchema} from '@model/events/event';
import {newsItemSchema} from '@model/news/news-item';
import {pageSchema} from '@model/pages/page';
import {partnerSchema} from '@model/partners/partner';
import {idSchema, workPackageNumberSchema} from '@model/schema/fields';
import {publicSettingsSchema} from '@model/settings/public-settings';
import {workPackageSchema} from '@model/work-packages/work-package';
import * as v from 'valibot';

export interface Noun {
  /** Both the folder in `content/` and the collection. */
  readonly collection: string;
  readonly schema: v.ObjectSchema<v.ObjectEntries, undefined>;
  readonly idSchema: v.GenericSchema<string>;
}

const numberIdSchema = v.pipe(
  v.string(),
  v.check((id) => v.is(workPackageNumberSchema, Number(id)), 'Use a number from 1 to 14.'),
);

export const NOUNS: readonly Noun[] = [
  {collection: 'deliverables', schema: deliverableSchema, idSchema},
  {collection: 'news', schema: newsItemSchema, idSchema},
  {collection: 'events', schema: eventSchema, idSchema},
  {collection: 'partners', schema: partnerSchema, idSchema},
  {collection: 'workPackages', schema: workPackageSchema, idSchema: numberIdSchema},
  {collection: 'pages', schema: pageSchema, idSchema},
  {collection: 'documents', schema: documentSchema, idSchema},
  {collection: 'settings', schema: publicSettingsSchema, idSchema},
];
