import {LiveAnnouncer} from '@angular/cdk/a11y';
import {CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList} from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import {isPick} from '@model/newsletter/compose';
import type {Block, BlockType} from '@model/newsletter/issue';
import type {SketchedBlock} from '@model/newsletter/sketch';
import {Icon} from '../../../ui/icon/icon';
import {audienceWords, BLOCK_WORDS, blockName} from '../block-words';
import {IssueWriting} from '../issue-writing';
import {PickableItems} from '../pickable-items';
import {AddBlock} from './add-block';
import {AudienceChoice} from './audience-choice';
import {BlockBody} from './block-body';

/** The blocks of an issue: added, written, put in order by drag and by keyboard, taken out and put back. */
@Component({
  selector: 'app-block-list',
  imports: [AddBlock, AudienceChoice, BlockBody, CdkDrag, CdkDragHandle, CdkDropList, Icon],
  templateUrl: './block-list.html',
  styleUrl: './block-list.scss',
})
export class BlockList {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly items = inject(PickableItems);
  protected readonly writing = inject(IssueWriting);

  /** The issue's id. */
  readonly issue = input.required<string>();
  /** Positions of blocks of which something is missing, as far as that is to be shown. */
  readonly flawed = input<readonly number[]>([]);

  protected readonly rows = computed(() =>
    this.writing.blocks().map(({block, key}, at) => ({
      ...{block, key, at},
      ...BLOCK_WORDS[block.type],
      name: this.nameOf(block),
      isFlawed: this.flawed().includes(at),
      audiences: block.audiences.length > 0 ? audienceWords(block.audiences) : undefined,
    })),
  );
  protected readonly last = computed(() => this.rows().length - 1);
  /** Where blocks are offered in between; `undefined`: nowhere. */
  protected readonly addingAt = signal<number | undefined>(undefined);
  protected readonly removedName = computed(() => {
    const removed = this.writing.removed();
    return removed && this.nameOf(removed.block);
  });

  protected offer(at: number): void {
    this.addingAt.set(this.addingAt() === at ? undefined : at);
    if (this.addingAt() === at) this.focus(`.between[data-at="${at}"] app-add-block button`);
  }

  protected add(type: BlockType, at: number): void {
    this.addingAt.set(undefined);
    this.writing.add(type, at);
    this.say($localize`${BLOCK_WORDS[type].words}:type: added at place ${at + 1}:place:`);
    const block = `#f-blocks-${at}`;
    this.focus(`${block} .body :is(input:not([type=file]), textarea)`, block);
  }

  /** By keyboard: the focus stays on the button, wherever the block goes. */
  protected move(from: number, by: -1 | 1): void {
    const to = from + by;
    this.moved(from, to);
    const [way, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    const tools = `#f-blocks-${to} .tools`;
    this.focus(`${tools} .${way}:enabled`, `${tools} .${other}`);
  }

  protected drop({previousIndex, currentIndex}: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) this.moved(previousIndex, currentIndex);
  }

  protected remove(at: number, name: string): void {
    this.writing.remove(at);
    this.say($localize`${name}:block: removed`);
    this.focus('.undo button');
  }

  protected putBack(): void {
    const at = this.writing.putBack();
    if (at === undefined) return;
    this.say($localize`Put back at place ${at + 1}:place:`);
    this.focus(`#f-blocks-${at}`);
  }

  private moved(from: number, to: number): void {
    const name = this.rows()[from]?.name ?? '';
    this.writing.move(from, to);
    this.say($localize`${name}:block: moved to place ${to + 1}:place: of ${this.last() + 1}:count:`);
  }

  private nameOf(block: SketchedBlock): string {
    const pick = isPick(block as Block)
      ? (block as SketchedBlock & {type: 'outcome' | 'news' | 'event'})
      : undefined;
    return blockName(block, pick && this.items.titleOf(pick.type, pick.id ?? ''));
  }

  private say(words: string): void {
    void this.announcer.announce(words);
  }

  /** Puts the focus on the first of these that is there. */
  private focus(...selectors: readonly string[]): void {
    const host = this.host.nativeElement;
    const focus = () => {
      const found = selectors.map((selector) => host.querySelector<HTMLElement>(selector));
      found.find((it) => it !== null)?.focus();
    };
    afterNextRender({read: focus}, {injector: this.injector});
  }
}
