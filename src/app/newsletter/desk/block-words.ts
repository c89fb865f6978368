import type {IconName} from '@model/drawing/icon-paths';
import type {Audience} from '@model/deliverables/audience';
import type {BlockType} from '@model/newsletter/issue';
import type {SketchedBlock} from '@model/newsletter/sketch';
import {AUDIENCE_WORDS} from '../../deliverables/words';

/** What a block of each type is called, and drawn as. */
export const BLOCK_WORDS: Readonly<Record<BlockType, {readonly words: string; readonly icon: IconName}>> = {
  text: {words: $localize`Text`, icon: 'menu'},
  image: {words: $localize`Picture`, icon: 'eye'},
  outcome: {words: $localize`Outcome`, icon: 'document'},
  news: {words: $localize`News`, icon: 'feed'},
  event: {words: $localize`Event`, icon: 'calendar'},
  button: {words: $localize`Button`, icon: 'arrow-right'},
  divider: {words: $localize`Divider`, icon: 'minus'},
};

/** Whom a block or an issue is for. */
export function audienceWords(audiences: readonly Audience[]): string {
  return audiences.length === 0
    ? $localize`Everybody`
    : audiences.map((audience) => AUDIENCE_WORDS[audience]).join(', ');
}

/**
 * What one block is called among the others: its type, and how it begins.
 *
 * @param title what its item is called
 */
export function blockName(block: SketchedBlock, title?: string): string {
  const {words} = BLOCK_WORDS[block.type];
  const begins = [title, block.heading, block.text, block.label, block.alt, block.id].find((it) =>
    it?.trim(),
  );
  return begins ? $localize`${words}:type: “${shortened(begins)}:words:”` : words;
}

function shortened(words: string): string {
  const line = words.trim().replaceAll(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49).trimEnd()}…` : line;
}
