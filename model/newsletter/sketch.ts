/** An issue that is still being written: nothing in it has to be whole, and whatever stands in its draft can be read. */
import * as v from 'valibot';
import {AUDIENCES} from '../deliverables/audience';
import {type Block, BLOCK_TYPES, blockSchema, type IssueContent} from './issue';
import {NEWSLETTER_LANGUAGES} from './language';
import {TOPICS} from './topic';

const words = v.fallback(v.string(), '');
const some = v.optional(v.fallback(v.string(), ''));

function known<const T extends readonly string[]>(options: T) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) => options.filter((option): option is T[number] => list.includes(option))),
    ),
    [],
  );
}

const sketchedBlockSchema = v.object({
  type: v.picklist(BLOCK_TYPES),
  audiences: known(AUDIENCES),
  heading: some,
  text: some,
  src: some,
  alt: some,
  decorative: v.optional(v.fallback(v.boolean(), false)),
  url: some,
  id: some,
  label: some,
});

/** A block with as much as has been written of it. */
export type SketchedBlock = v.InferOutput<typeof sketchedBlockSchema>;

const nobodyLeftOut = {topics: [], audiences: [], languages: []};

const sketchSchema = v.object({
  subject: words,
  preheader: words,
  language: v.fallback(v.picklist(NEWSLETTER_LANGUAGES), 'en'),
  to: v.fallback(
    v.object({
      topics: known(TOPICS),
      audiences: known(AUDIENCES),
      languages: known(NEWSLETTER_LANGUAGES),
    }),
    nobodyLeftOut,
  ),
  blocks: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) =>
        list.flatMap((one) => {
          const parsed = v.safeParse(sketchedBlockSchema, one);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [],
  ),
});

/** An issue with as much as has been written of it. */
export type IssueSketch = v.InferOutput<typeof sketchSchema>;

/** What stands in a draft. Whatever is missing or makes no sense is empty. */
export function sketchOf(content: Readonly<Record<string, unknown>>): IssueSketch {
  return v.parse(sketchSchema, content);
}

/** As much of an issue as can be shown already: its whole blocks, and where each of them stands. */
export function wholePart(sketch: IssueSketch): {
  readonly whole: IssueContent;
  readonly positions: readonly number[];
} {
  const blocks: Block[] = [];
  const positions: number[] = [];
  for (const [position, block] of sketch.blocks.entries()) {
    const parsed = v.safeParse(blockSchema, block);
    if (!parsed.success) continue;
    blocks.push(parsed.output);
    positions.push(position);
  }
  return {whole: {...sketch, subject: sketch.subject.trim() || '…', blocks}, positions};
}
