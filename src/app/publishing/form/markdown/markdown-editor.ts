import {
  booleanAttribute,
  Component,
  computed,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type {IconName} from '@model/drawing/icon-paths';
import {
  type Block,
  continueList,
  type Edit,
  insertImage,
  insertLink,
  type Mark,
  type Selected,
  toggleBlock,
  toggleMark,
} from '@model/publishing/markdown-edit';
import {Icon} from '../../../ui/icon/icon';
import {Markdown} from '../../../ui/markdown/markdown';
import {DraftFiles} from '../files/draft-files';
import {controlId, type Place} from '../place';
import {PictureForm} from './picture-form';

interface ToolButton {
  readonly name: Tool;
  readonly title: string;
  /** A letter, where there is no drawing. */
  readonly sign?: string;
  readonly icon?: IconName;
}

const TOOLS: readonly ToolButton[] = [
  {name: 'bold', sign: 'B', title: $localize`Bold (Ctrl+B)`},
  {name: 'italic', sign: 'I', title: $localize`Italic (Ctrl+I)`},
  {name: 'heading', sign: 'H', title: $localize`Heading`},
  {name: 'list', icon: 'list', title: $localize`List`},
  {name: 'numbers', sign: '1.', title: $localize`Numbered list`},
  {name: 'quote', icon: 'quote', title: $localize`Quotation`},
  {name: 'link', icon: 'link', title: $localize`Link (Ctrl+K)`},
];

type Tool = Mark | Block | 'link';

const SHORTCUTS: Readonly<Record<string, Tool>> = {b: 'bold', i: 'italic', k: 'link'};

/** From this width on, the preview stands beside the text and is shown from the start. */
const WIDE = '(width >= 80rem)';

/** A text in Markdown, with buttons for who does not know it by heart, and as readers will see it beside. */
@Component({
  selector: 'app-markdown-editor',
  imports: [Icon, Markdown, PictureForm],
  templateUrl: './markdown-editor.html',
  styleUrl: './markdown-editor.scss',
})
export class MarkdownEditor {
  private readonly document = inject(DOCUMENT);
  /** The pictures that a text can show; nobody's where a text takes none. */
  protected readonly files = inject(DraftFiles, {optional: true});

  readonly place = input.required<Place>();
  readonly value = input.required<string>();
  /** Whether it is one of many on its page: low, and without the preview until that is asked for. */
  readonly compact = input(false, {transform: booleanAttribute});
  readonly changed = output<string>();

  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly id = computed(() => controlId(this.place().path));
  protected readonly tools = TOOLS;
  protected readonly toolsLabel = $localize`Formatting`;
  protected readonly previewLabel = $localize`As readers will see it`;
  protected readonly pictureTitle = $localize`Put in one of the files that are pictures`;
  protected readonly isPicturing = signal(false);
  protected readonly isPreviewed = linkedSignal(
    () => !this.compact() && (this.document.defaultView?.matchMedia(WIDE).matches ?? false),
  );

  protected use(tool: Tool): void {
    const selected = this.selected();
    if (tool === 'link') this.apply(insertLink(selected, $localize`words of the link`));
    else if (tool === 'bold' || tool === 'italic') this.apply(toggleMark(selected, tool));
    else this.apply(toggleBlock(selected, tool));
  }

  protected press(event: KeyboardEvent): void {
    const tool = (event.ctrlKey || event.metaKey) && !event.altKey && SHORTCUTS[event.key.toLowerCase()];
    const edit =
      event.key === 'Enter' && !event.isComposing && !event.shiftKey && continueList(this.selected());
    if (!tool && !edit) return;
    event.preventDefault();
    if (tool) this.use(tool);
    else if (edit) this.apply(edit);
  }

  protected insertPicture(file: string, alt: string): void {
    this.isPicturing.set(false);
    this.apply(insertImage(this.selected(), file, alt));
  }

  protected closePicturing(): void {
    this.isPicturing.set(false);
    this.area().nativeElement.focus();
  }

  private selected(): Selected {
    const {value: text, selectionStart: start, selectionEnd: end} = this.area().nativeElement;
    return {text, start, end};
  }

  private apply({from, to, insert, start, end}: Edit): void {
    const area = this.area().nativeElement;
    area.focus();
    area.setSelectionRange(from, to);
    // The only way that leaves the browser's own undo whole. Where it is not to be had, the change itself counts more.
    const isDone = this.document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
    if (!isDone && from !== to + insert.length) area.setRangeText(insert, from, to);
    area.setSelectionRange(start, end);
    this.changed.emit(area.value);
  }
}
