import {computed, inject, Injectable, linkedSignal, signal} from '@angular/core';
import {
  blankBlock,
  insertedBlocks,
  keyed,
  type KeyedBlocks,
  movedBlocks,
  NO_BLOCKS,
  patchedBlocks,
} from '@model/newsletter/block-list';
import type {BlockType, IssueAudience} from '@model/newsletter/issue';
import {type SketchedBlock, sketchOf} from '@model/newsletter/sketch';
import {DraftEditing} from '../../publishing/draft-page/draft-editing';

/** A block that was taken out, until something else is: it can be put back. */
interface Removed {
  readonly block: SketchedBlock;
  readonly at: number;
}

/** The open issue as it is written: what stands in it, and what its writer does with it. */
@Injectable()
export class IssueWriting {
  private readonly editing = inject(DraftEditing);

  readonly sketch = computed(() => sketchOf(this.editing.content()));
  private readonly list = linkedSignal<readonly SketchedBlock[], KeyedBlocks>({
    source: () => this.sketch().blocks,
    computation: (blocks, previous) => keyed(blocks, previous?.value ?? NO_BLOCKS),
  });
  /** The blocks, each known again wherever it moves. */
  readonly blocks = computed(() => {
    const {blocks, keys} = this.list();
    return blocks.map((block, i) => ({block, key: keys[i] ?? i}));
  });
  private readonly lastRemoved = signal<Removed | undefined>(undefined);
  readonly removed = this.lastRemoved.asReadonly();

  write(field: 'subject' | 'preheader' | 'language', words: string): void {
    this.editing.write(field, words);
  }

  addressTo(part: keyof IssueAudience, chosen: readonly string[]): void {
    // All three parts are written, so that an issue that is for everybody is whole.
    const to = {...this.sketch().to, [part]: chosen};
    for (const [name, list] of Object.entries(to)) this.editing.write(`to.${name}`, list);
  }

  add(type: BlockType, at: number): void {
    this.insert([blankBlock(type)], at);
  }

  insert(blocks: readonly SketchedBlock[], at: number): void {
    this.set(insertedBlocks(this.sketch().blocks, at, blocks));
  }

  patch(at: number, patch: Partial<SketchedBlock>): void {
    this.set(patchedBlocks(this.sketch().blocks, at, patch));
  }

  move(from: number, to: number): void {
    this.set(movedBlocks(this.sketch().blocks, from, to));
  }

  remove(at: number): void {
    const {blocks} = this.sketch();
    const block = blocks[at];
    if (!block) return;
    this.lastRemoved.set({block, at});
    this.set(blocks.filter((_, i) => i !== at));
  }

  /** Puts back what was taken out last, and answers where it stands. */
  putBack(): number | undefined {
    const removed = this.lastRemoved();
    if (!removed) return undefined;
    const at = Math.min(removed.at, this.sketch().blocks.length);
    this.insert([removed.block], at);
    this.lastRemoved.set(undefined);
    return at;
  }

  private set(blocks: readonly SketchedBlock[]): void {
    this.editing.write('blocks', blocks);
  }
}
