import {Component, type ElementRef, input, output, viewChild} from '@angular/core';
import type {FacetCounts} from '@model/search/facets';
import {Icon} from '../../ui/icon/icon';
import {FacetPanel, type FacetChoice} from './facet-panel';

/**
 * The facets on small screens, as a sheet from below. A modal `dialog` element: the browser keeps the focus in it,
 * closes it on Esc or a tap beside it, and gives the focus back.
 */
@Component({
  selector: 'app-filter-dialog',
  imports: [FacetPanel, Icon],
  template: `
    <dialog #dialog aria-labelledby="filter-dialog-title" closedby="any">
      <div class="sheet">
        <header>
          <h2 id="filter-dialog-title" i18n>Filters</h2>
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
        <div class="facets">
          <app-facet-panel [counts]="counts()" (chosen)="chosen.emit($event)" />
        </div>
        <footer>
          <button class="button" type="button" [disabled]="!canClear()" (click)="cleared.emit()" i18n>
            Clear all
          </button>
          <button class="button button-primary" type="button" (click)="close()" i18n>
            {total(), plural, =0 {Nothing matches} =1 {Show 1 outcome} other {Show {{ total() }} outcomes}}
          </button>
        </footer>
      </div>
    </dialog>
  `,
  styleUrl: './filter-dialog.scss',
})
export class FilterDialog {
  readonly counts = input.required<FacetCounts>();
  readonly total = input.required<number>();
  readonly canClear = input.required<boolean>();
  readonly chosen = output<FacetChoice>();
  readonly cleared = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}
