import {Component, type ElementRef, input, output, viewChild} from '@angular/core';
import type {LibraryCounts} from '@model/documents/library-facets';
import {Icon} from '../../ui/icon/icon';
import {FacetChoices, type LibraryChoice} from './facet-choices';

/** The filters on small screens, as a sheet from below; the browser keeps the focus in it and gives it back. */
@Component({
  selector: 'app-filter-sheet',
  imports: [FacetChoices, Icon],
  template: `
    <dialog #dialog aria-labelledby="filter-sheet-title" closedby="any">
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
        <div class="facets">
          <app-facet-choices [counts]="counts()" (chosen)="chosen.emit($event)" />
        </div>
        <footer>
          <button class="button" type="button" [disabled]="!canClear()" (click)="cleared.emit()" i18n>
            Clear all
          </button>
          <button class="button button-primary" type="button" (click)="close()" i18n>
            {total(), plural, =0 {Nothing matches} =1 {Show 1 document} other {Show {{ total() }} documents}}
          </button>
        </footer>
      </div>
    </dialog>
  `,
  styleUrl: '../../deliverables/catalogue-page/filter-dialog.scss',
})
export class FilterSheet {
  readonly counts = input.required<LibraryCounts>();
  readonly total = input.required<number>();
  readonly canClear = input.required<boolean>();
  readonly chosen = output<LibraryChoice>();
  readonly cleared = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }
}
