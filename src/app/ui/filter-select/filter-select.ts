import {Component, input, output} from '@angular/core';

/** One value to filter by. */
export interface FilterOption {
  /** As it stands in the address; empty for no filter. */
  readonly value: string;
  readonly words: string;
  /** How much it would show. */
  readonly count?: number;
}

/** A filter of which one value holds at a time: the browser's own select, which phones show as a list of their own. */
@Component({
  selector: 'app-filter-select',
  template: `
    <label>
      <span class="small muted">{{ label() }}</span>
      <select class="field" (change)="choose($event)">
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === value()">
            {{ option.words }}{{ option.count === undefined ? '' : ' (' + option.count + ')' }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: var(--space-1);
    }

    select {
      text-overflow: ellipsis;
    }
  `,
})
export class FilterSelect {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly value = input.required<string>();
  readonly chosen = output<string>();

  protected choose({target}: Event): void {
    this.chosen.emit((target as HTMLSelectElement).value);
  }
}
