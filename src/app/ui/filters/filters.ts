import {NgTemplateOutlet} from '@angular/common';
import {Component, contentChild, input, output, signal, TemplateRef} from '@angular/core';
import {FilterSheet} from '../filter-sheet/filter-sheet';
import {Icon} from '../icon/icon';

/**
 * The filters of a list, given as one `ng-template`: side by side where there is room, behind a button on a phone,
 * whose first screen belongs to the list. The slot `show` holds the words that lead back to it.
 */
@Component({
  selector: 'app-filters',
  imports: [FilterSheet, Icon, NgTemplateOutlet],
  template: `
    <div class="beside"><ng-container [ngTemplateOutlet]="fields()" /></div>
    <button
      class="button narrow"
      type="button"
      aria-haspopup="dialog"
      (click)="isOpen.set(true); sheet.open()"
    >
      <app-icon name="filter" /><ng-container i18n>Filters</ng-container>
      @if (chosen() > 0) {
        <span class="badge" aria-hidden="true">{{ chosen() }}</span>
        <span class="visually-hidden" i18n>, {{ chosen() }} chosen</span>
      }
    </button>
    <app-filter-sheet
      #sheet
      [canClear]="chosen() > 0"
      (cleared)="cleared.emit()"
      (closed)="isOpen.set(false)"
    >
      @if (isOpen()) {
        <div class="stack"><ng-container [ngTemplateOutlet]="fields()" /></div>
      }
      <ng-content select="[show]" ngProjectAs="[show]"
        ><ng-container i18n>Show the list</ng-container></ng-content
      >
    </app-filter-sheet>
  `,
  styleUrl: './filters.scss',
})
export class Filters {
  /** How many filters are chosen. */
  readonly chosen = input.required<number>();
  readonly cleared = output();

  protected readonly fields = contentChild.required<TemplateRef<unknown>>(TemplateRef);
  /** The sheet's fields are there only while it is open: no label stands on the page twice. */
  protected readonly isOpen = signal(false);
}
