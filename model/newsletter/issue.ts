import * as v from 'valibot';
import {AUDIENCES} from '../deliverables/audience';
import {draftFileSchema} from '../publishing/content';
import {idSchema, lineSchema, textSchema, uniqueListSchema, urlSchema} from '../schema/fields';
import {NEWSLETTER_LANGUAGES} from './language';
import type {Subscriber} from './subscription';
import {TOPICS} from './topic';

const audiencesSchema = uniqueListSchema(v.picklist(AUDIENCES), AUDIENCES.length);
/** Whom a block is for: some audiences, or with an empty list all of them. */
const forWhom = {audiences: audiencesSchema};

/** What a picture tells; empty where it only adorns. */
const altSchema = v.pipe(v.string(), v.trim(), v.maxLength(300), v.regex(/^[^\p{Cc}]*$/u));

/** Something that is published: its words are taken from there when the issue is composed. */
const pick = {...forWhom, id: idSchema};

/** One piece of an issue, as editors write it. */
export const blockSchema = v.variant('type', [
  v.object({
    type: v.literal('text'),
    ...forWhom,
    heading: v.optional(lineSchema(200)),
    /** Markdown. */
    text: textSchema(5000),
  }),
  /**
   * Uploaded: `drafts/newsletter.{issue}/{upload}/{name}`, which `checkDraftFile` answers. Never at an address: whoever
   * answers there would be told who opens the mail.
   */
  v.object({
    type: v.literal('image'),
    ...forWhom,
    src: draftFileSchema.entries.path,
    alt: altSchema,
    /** Whether it tells nothing, so that an empty alternative text is right. */
    decorative: v.optional(v.boolean()),
    url: v.optional(urlSchema),
  }),
  v.object({type: v.literal('outcome'), ...pick}),
  v.object({type: v.literal('news'), ...pick}),
  v.object({type: v.literal('event'), ...pick}),
  v.object({type: v.literal('button'), ...forWhom, label: lineSchema(100), url: urlSchema}),
  v.object({type: v.literal('divider'), ...forWhom}),
]);

export type Block = v.InferOutput<typeof blockSchema>;
export type BlockType = Block['type'];

export const BLOCK_TYPES = [
  'text',
  'image',
  'outcome',
  'news',
  'event',
  'button',
  'divider',
] as const satisfies readonly BlockType[];

/** To whom an issue goes. In each part an empty list means everybody. */
export const issueAudienceSchema = v.object({
  topics: uniqueListSchema(v.picklist(TOPICS), TOPICS.length),
  audiences: audiencesSchema,
  languages: uniqueListSchema(v.picklist(NEWSLETTER_LANGUAGES), NEWSLETTER_LANGUAGES.length),
});

export type IssueAudience = v.InferOutput<typeof issueAudienceSchema>;

/** What an issue says and to whom it goes, as editors write it and approve it. */
export const issueContentSchema = v.object({
  subject: lineSchema(150),
  /** What mail programs show after the subject. */
  preheader: lineSchema(200),
  language: v.picklist(NEWSLETTER_LANGUAGES),
  to: issueAudienceSchema,
  blocks: v.pipe(v.array(blockSchema), v.minLength(1, 'An issue needs a block.'), v.maxLength(100)),
});

export type IssueContent = v.InferOutput<typeof issueContentSchema>;

/** Whether an issue is for a reader with these choices. */
export function isFor(
  {to}: Pick<IssueContent, 'to'>,
  reader: Pick<Subscriber, 'topics' | 'audience' | 'language'>,
): boolean {
  const any = <T>(wanted: readonly T[], has: readonly T[]) =>
    wanted.length === 0 || wanted.some((one) => has.includes(one));
  return (
    any(to.topics, reader.topics) &&
    any(to.audiences, [reader.audience]) &&
    any(to.languages, [reader.language])
  );
}
