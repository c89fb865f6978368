/** The blocks of an issue as its page shows them: known again after every change, and begun, changed and moved. */
import {isSame} from '../publishing/draft-changes';
import type {BlockType} from './issue';
import type {SketchedBlock} from './sketch';

/** Blocks, each with a key by which a page knows it again. */
export interface KeyedBlocks {
  readonly blocks: readonly SketchedBlock[];
  readonly keys: readonly number[];
}

export const NO_BLOCKS: KeyedBlocks = {blocks: [], keys: []};

/**
 * Gives each block the key it had: those that are the same wherever they stand by now, then those that were rewritten in
 * their place. All others are new.
 */
export function keyed(blocks: readonly SketchedBlock[], before: KeyedBlocks): KeyedBlocks {
  const free = new Set(before.keys);
  const keys: (number | undefined)[] = blocks.map(() => undefined);
  const take = (i: number, at: number) => {
    const key = before.keys[at];
    if (key === undefined || !free.delete(key)) return false;
    keys[i] = key;
    return true;
  };
  // Where nothing moved, twins keep their own keys.
  blocks.forEach((block, i) => isSame(block, before.blocks[i]) && take(i, i));
  blocks.forEach((block, i) => {
    if (keys[i] === undefined) before.blocks.some((one, at) => isSame(one, block) && take(i, at));
  });
  blocks.forEach((block, i) => {
    if (keys[i] === undefined && before.blocks[i]?.type === block.type) take(i, i);
  });
  let next = Math.max(-1, ...before.keys) + 1;
  return {blocks, keys: keys.map((key) => key ?? next++)};
}

/** A block that nobody has written in yet. */
export function blankBlock(type: BlockType): SketchedBlock {
  const blank = {type, audiences: []};
  switch (type) {
    case 'text':
      return {...blank, text: ''};
    case 'image':
      return {...blank, src: '', alt: ''};
    case 'button':
      return {...blank, label: '', url: ''};
    case 'divider':
      return blank;
    default:
      return {...blank, id: ''};
  }
}

/** What a block may leave out: blank, it is as if it had never been written. */
const OPTIONAL: readonly (keyof SketchedBlock)[] = ['heading', 'decorative'];

/** The blocks with one of them changed. */
export function patchedBlocks(
  blocks: readonly SketchedBlock[],
  at: number,
  patch: Partial<SketchedBlock>,
): SketchedBlock[] {
  return blocks.map((block, i) => {
    if (i !== at) return block;
    const changed = {...block, ...patch};
    const blank = ([name, value]: [string, unknown]) =>
      value === undefined ||
      (!value && (OPTIONAL.some((each) => each === name) || (name === 'url' && block.type === 'image')));
    return Object.fromEntries(Object.entries(changed).filter((entry) => !blank(entry))) as SketchedBlock;
  });
}

/** The blocks with one of them at another place. */
export function movedBlocks(blocks: readonly SketchedBlock[], from: number, to: number): SketchedBlock[] {
  const block = blocks[from];
  if (!block || to < 0 || to >= blocks.length) return [...blocks];
  const rest = blocks.filter((_, i) => i !== from);
  return [...rest.slice(0, to), block, ...rest.slice(to)];
}

/** The blocks with others among them, from a place on. */
export function insertedBlocks(
  blocks: readonly SketchedBlock[],
  at: number,
  others: readonly SketchedBlock[],
): SketchedBlock[] {
  return [...blocks.slice(0, at), ...others, ...blocks.slice(at)];
}
