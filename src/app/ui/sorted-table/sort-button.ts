import {Component, input, output} from '@angular/core';
import {Icon} from '../icon/icon';

/** The head of a column by which its reader can sort: its words, and which way it is sorted. */
@Component({
  selector: 'app-sort-button',
  imports: [Icon],
  template: `
    <button type="button" (click)="pressed.emit()">
      <span class="words">{{ words() }}</span>
      @switch (direction()) {
        @case ('ascending') {
          <app-icon name="chevron-up" />
        }
        @case ('descending') {
          <app-icon name="chevron-down" />
        }
        @default {
          <app-icon class="unsorted" name="sort" />
        }
      }
    </button>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }

    button {
      display: flex;
      gap: var(--space-1);
      align-items: center;
      inline-size: 100%;
      min-block-size: var(--tap);
      padding: var(--space-2) var(--space-3);
      border: 0;
      background: none;
      font-weight: var(--weight-bold);
      text-align: start;
    }

    button:hover {
      text-decoration: underline;
    }

    button:focus-visible {
      outline-offset: -3px;
    }

    :host-context(.number) button {
      justify-content: flex-end;
    }

    /* Where the column does not let words break, they end in dots. */
    .words {
      overflow: hidden;
      text-overflow: ellipsis;
    }

    .unsorted {
      color: var(--color-muted);
    }
  `,
})
export class SortButton {
  readonly words = input.required<string>();
  readonly direction = input<'ascending' | 'descending'>();
  readonly pressed = output();
}
