import {afterNextRender, Directive, ElementRef, inject, Injector, input, output} from '@angular/core';
import {controlId, type Place, problemAt} from '../place';
import {moved, patched, removed} from '../rows';

/** A list whose entries are filled in one by one, added, moved and taken out; the keyboard stays where the change is. */
@Directive()
export abstract class RowsControl<T extends object> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly place = input.required<Place>();
  readonly value = input.required<readonly Partial<T>[]>();
  readonly changed = output<readonly Partial<T>[]>();

  protected readonly id = controlId;

  protected problem(path: string): string | undefined {
    return problemAt(this.place(), path);
  }

  /** Blanks are taken out of an entry again. */
  protected patch(index: number, patch: {readonly [K in keyof T]?: T[K] | undefined}): void {
    this.changed.emit(patched(this.value(), index, patch as Partial<T>));
  }

  protected move(index: number, by: -1 | 1): void {
    this.changed.emit(moved(this.value(), index, by));
  }

  protected remove(index: number): void {
    this.changed.emit(removed(this.value(), index));
    this.focus(':scope > .add');
  }

  protected add(): void {
    this.changed.emit([...this.value(), this.begun()]);
    this.focus(':scope > ol > li:last-child :is(input, select)');
  }

  /** What a new entry begins with. */
  protected begun(): Partial<T> {
    return {};
  }

  private focus(selector: string): void {
    const host = this.host.nativeElement;
    afterNextRender(
      {read: () => host.querySelector<HTMLElement>(selector)?.focus()},
      {injector: this.injector},
    );
  }
}
