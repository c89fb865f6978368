import {Component, type ElementRef, input, output, viewChild} from '@angular/core';
import {Icon} from '../icon/icon';

/**
 * Filters on small screens, as a sheet from below; its closing button's words come in the slot `show`. A modal
 * `dialog` element: the browser keeps the focus in it, closes it on Esc or a tap beside it, and gives the focus back.
 */
@Component({
  selector: 'app-filter-sheet',
  imports: [Icon],
  template: `
    <dialog #dialog aria-labelledby="filter-sheet-title" closedby="any" (close)="closed.emit()">
      <div class="sheet">
        <header>
          <h2 id="filter-sheet-title" i18n>Filters</h2>
          <button
            class="button button-icon"
            type="button"
            aria-label="Close"
            i18n-aria-label
            (click)="close()"
          >
            <app-icon name="close" />
          </button>
        </header>
        <div class="facets"><ng-content /></div>
        <footer>
          <button class="button" type="button" [disabled]="!canClear()" (click)="cleared.emit()" i18n>
            Clear all
          </button>
          <button class="button button-primary" type="button" (click)="close()">
            <ng-content select="[show]" />
          </button>
        </footer>
      </div>
    </dialog>
  `,
  styleUrl: './filter-sheet.scss',
})
export class FilterSheet {
  readonly canClear = input.required<boolean>();
  readonly cleared = output();
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}
