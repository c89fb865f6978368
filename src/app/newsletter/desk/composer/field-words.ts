import type {Pick} from '@model/newsletter/compose';
import type {Block} from '@model/newsletter/issue';
import {isPick} from '@model/newsletter/compose';
import {sketchOf, type SketchedBlock} from '@model/newsletter/sketch';
import type {SaysValue} from '@model/publishing/difference';
import {audienceWords, BLOCK_WORDS} from '../block-words';

/** What the fields of an issue are called, by their path. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  subject: $localize`Subject`,
  preheader: $localize`Preheader`,
  language: $localize`Language`,
  'to.topics': $localize`To whom: topics`,
  'to.audiences': $localize`To whom: audiences`,
  'to.languages': $localize`To whom: languages`,
  blocks: $localize`Blocks`,
};

type TitleOf = (type: Pick['type'], id: string) => string | undefined;

/** Says what a field of an issue holds, for two editors who changed the same one: blocks one after the other. */
export function saysIssue(titleOf: TitleOf): SaysValue {
  return (path, value) => {
    if (value === undefined) return undefined;
    if (path === 'blocks') return sketchOf({blocks: value}).blocks.map((block) => sayBlock(block, titleOf));
    return Array.isArray(value) ? value.map(String) : String(value);
  };
}

function sayBlock(block: SketchedBlock, titleOf: TitleOf): string {
  const {id = ''} = block;
  const pick = isPick(block as Block) ? (block.type as Pick['type']) : undefined;
  const words = [
    pick && (titleOf(pick, id) ?? id),
    ...[block.heading, block.text, block.label, block.alt, block.url],
    block.audiences.length > 0 ? $localize`for ${audienceWords(block.audiences)}:audiences:` : '',
  ];
  return [BLOCK_WORDS[block.type].words, ...words].filter(Boolean).join(': ');
}
