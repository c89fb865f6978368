import {Component, input, output} from '@angular/core';
import {Icon} from '../../../ui/icon/icon';

/** Moves an entry of a list, or takes it out. */
@Component({
  selector: 'app-row-tools',
  imports: [Icon],
  template: `
    <button type="button" class="button button-icon" [disabled]="index() === 0" (click)="moved.emit(-1)">
      <app-icon name="chevron-up" /><span class="visually-hidden" i18n>Move {{ what() }} up</span>
    </button>
    <button type="button" class="button button-icon" [disabled]="index() === last()" (click)="moved.emit(1)">
      <app-icon name="chevron-down" /><span class="visually-hidden" i18n>Move {{ what() }} down</span>
    </button>
    <button type="button" class="button button-icon" (click)="removed.emit()">
      <app-icon name="trash" /><span class="visually-hidden" i18n>Remove {{ what() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: flex;
    }
  `,
})
export class RowTools {
  /** What the entry is called. */
  readonly what = input.required<string>();
  readonly index = input.required<number>();
  /** The index of the last entry. */
  readonly last = input.required<number>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();
}
