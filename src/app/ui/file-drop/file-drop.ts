import {booleanAttribute, Component, type ElementRef, input, output, signal, viewChild} from '@angular/core';
import {Icon} from '../icon/icon';

let count = 0;

/**
 * A place to drop files on, or to choose them with: the field underneath is the browser's own, so that keyboards,
 * screen readers and phones know it.
 */
@Component({
  selector: 'app-file-drop',
  imports: [Icon],
  template: `
    <label
      class="zone"
      [class.over]="isOver()"
      [for]="id"
      (dragover)="over($event)"
      (dragleave)="isOver.set(false)"
      (drop)="drop($event)"
    >
      <app-icon name="upload" />
      <span class="words">{{ label() }}</span>
      <span class="small muted" [id]="id + '-hint'">{{ hint() }}</span>
      <input
        #field
        class="visually-hidden"
        type="file"
        [id]="id"
        [attr.accept]="accept()"
        [multiple]="multiple()"
        [disabled]="disabled()"
        [attr.aria-describedby]="id + '-hint' + (problem() ? ' ' + id + '-problem' : '')"
        [attr.aria-invalid]="problem() ? true : null"
        (change)="choose()"
      />
    </label>
    <div role="alert" [id]="id + '-problem'">
      @if (problem()) {
        <p class="problem small">{{ problem() }}</p>
      }
    </div>
  `,
  styleUrl: './file-drop.scss',
})
export class FileDrop {
  readonly label = input.required<string>();
  /** What may be chosen, said beforehand. */
  readonly hint = input.required<string>();
  /** Endings, as `accept` takes them. */
  readonly accept = input<string>();
  readonly multiple = input(false, {transform: booleanAttribute});
  readonly disabled = input(false, {transform: booleanAttribute});
  /** What is wrong with what was chosen. */
  readonly problem = input<string>();
  /** Files were chosen or dropped; one at most unless `multiple`. */
  readonly chosen = output<readonly File[]>();

  protected readonly id = `file-drop-${++count}`;
  protected readonly isOver = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected choose(): void {
    const field = this.field().nativeElement;
    this.tell([...(field.files ?? [])]);
    // The same file can be chosen again, after it was mended.
    field.value = '';
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    if (!this.disabled()) this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    // Without this the browser would leave the page and open the file.
    event.preventDefault();
    this.isOver.set(false);
    if (!this.disabled()) this.tell([...(event.dataTransfer?.files ?? [])]);
  }

  private tell(files: readonly File[]): void {
    if (files.length > 0) this.chosen.emit(this.multiple() ? files : files.slice(0, 1));
  }
}
