import * as v from 'valibot';
import {AUDIENCES} from '../deliverables/audience';
import {idSchema, lineSchema, textSchema, uniqueListSchema, urlSchema} from '../schema/fields';
import {NEWSLETTER_LANGUAGES} from './language';
import type {Subscriber} from './subscription';
import {TOPICS} from './topic';

const audiencesSchema = uniqueListSchema(v.picklist(AUDIENCES), AUDIENCES.length);
/** Whom a block is for: some audiences, or with an empty list all of them. */
const forWhom = {audiences: audiencesSchema};

/** What a block says of something that is published: taken from there when the issue is composed. */
const picked = {...forWhom, id: idSchema, title: lineSchema(300), summary: textSchema(2000)};

/** One piece of an issue. */
export const blockSchema = v.variant('type', [
  v.object({
    type: v.literal('text'),
    ...forWhom,
    heading: v.optional(lineSchema(200)),
    text: textSchema(5000),
  }),
  v.object({
    type: v.literal('image'),
    ...forWhom,
    src: urlSchema,
    /** What the picture tells; empty where it only adorns. */
    alt: v.pipe(v.string(), v.trim(), v.maxLength(300), v.regex(/^[^\p{Cc}]*$/u)),
    url: v.optional(urlSchema),
  }),
  v.object({
    type: v.literal('outcome'),
    ...picked,
    /** The summary in each audience's own words, where there is one. */
    plain: v.optional(v.object(v.entriesFromList(AUDIENCES, v.optional(textSchema(2000))))),
  }),
  v.object({type: v.literal('news'), ...picked}),
  v.object({type: v.literal('event'), ...picked, when: lineSchema(200)}),
  v.object({type: v.literal('button'), ...forWhom, label: lineSchema(100), url: urlSchema}),
  v.object({type: v.literal('divider'), ...forWhom}),
]);

export type Block = v.InferOutput<typeof blockSchema>;

/** What an issue says and to whom it goes. In each part of `to` an empty list means everybody. */
export const issueContentSchema = v.object({
  subject: lineSchema(150),
  /** What mail programs show after the subject. */
  preheader: lineSchema(200),
  language: v.picklist(NEWSLETTER_LANGUAGES),
  to: v.object({
    topics: uniqueListSchema(v.picklist(TOPICS), TOPICS.length),
    audiences: audiencesSchema,
    languages: uniqueListSchema(v.picklist(NEWSLETTER_LANGUAGES), NEWSLETTER_LANGUAGES.length),
  }),
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
