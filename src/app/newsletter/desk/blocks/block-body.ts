import {Component, computed, input, output} from '@angular/core';
import type {SketchedBlock} from '@model/newsletter/sketch';
import {MarkdownEditor} from '../../../publishing/form/markdown/markdown-editor';
import type {Place} from '../../../publishing/form/place';
import {ImageBlock} from './image-block';
import {PickBlock} from './pick-block';

/** What one block says: the fields of its type. */
@Component({
  selector: 'app-block-body',
  imports: [ImageBlock, MarkdownEditor, PickBlock],
  templateUrl: './block-body.html',
  styleUrl: './block-fields.scss',
})
export class BlockBody {
  /** The issue's id. */
  readonly issue = input.required<string>();
  readonly block = input.required<SketchedBlock>();
  /** Its place among the others. */
  readonly at = input.required<number>();
  readonly patched = output<Partial<SketchedBlock>>();

  protected readonly id = computed(() => `f-blocks-${this.at()}`);
  protected readonly textPlace = computed<Place>(() => ({
    path: `blocks.${this.at()}.text`,
    label: $localize`Text`,
    describedBy: null,
    problems: [],
  }));
  protected readonly pickType = computed(() => {
    const {type} = this.block();
    return type === 'outcome' || type === 'news' || type === 'event' ? type : undefined;
  });
}
