/** What an editor writes, apart from what the portal itself writes at publication. */
import * as v from 'valibot';
import {deliverableSchema} from '../deliverables/deliverable';
import {eventSchema} from '../events/event';
import {fileSchema} from '../files/file';
import {newsItemSchema} from '../news/news-item';
import {pageSchema} from '../pages/page';
import {partnerSchema} from '../partners/partner';
import {workPackageSchema} from '../work-packages/work-package';

/** A file of a working copy: one that is published already, or one that lies in `drafts/{draft}/{upload}/{name}`. */
export const draftFileSchema = v.object({
  ...fileSchema.entries,
  path: v.union([
    fileSchema.entries.path,
    v.pipe(
      v.string(),
      v.regex(/^drafts\/[a-z-]+\.[a-z0-9-]+\/[0-9a-f-]{36}\/[^/]+$/, 'Not a file of a draft.'),
    ),
  ]),
});

export type DraftFile = v.InferOutput<typeof draftFileSchema>;

const GIVEN = ['publishedAt', 'updatedAt'] as const;

/** The content of a working copy that may be published, by kind: the noun's own schema without what functions write. */
export const CONTENT_SCHEMAS = {
  deliverable: v.object({
    ...v.omit(deliverableSchema, [...GIVEN, 'version', 'withdrawn', 'files']).entries,
    files: v.pipe(v.array(draftFileSchema), v.maxLength(100)),
  }),
  news: v.omit(newsItemSchema, GIVEN),
  event: v.omit(eventSchema, GIVEN),
  page: v.omit(pageSchema, ['updatedAt']),
  partner: v.omit(partnerSchema, ['updatedAt']),
  'work-package': v.omit(workPackageSchema, ['updatedAt']),
} as const;

export type ContentOf<K extends keyof typeof CONTENT_SCHEMAS> = v.InferOutput<(typeof CONTENT_SCHEMAS)[K]>;
