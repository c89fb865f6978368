import {booleanAttribute, Component, computed, input, output} from '@angular/core';
import type {Option} from '../../fields/field';
import {controlId, type Place} from '../place';

/** A few options in full view: one of them, or several. */
@Component({
  selector: 'app-options-control',
  template: `
    @for (option of options(); track option.value; let isFirst = $first) {
      <label [class.on]="chosen().includes(option.value)">
        <input
          [type]="isMultiple() ? 'checkbox' : 'radio'"
          [id]="isFirst ? id() : id() + '-' + option.value"
          [name]="id()"
          [value]="option.value"
          [checked]="chosen().includes(option.value)"
          [attr.aria-describedby]="isFirst ? place().describedBy : null"
          (change)="toggle(option.value)"
        />
        <span>
          {{ option.words }}
          @if (option.detail) {
            <span class="small muted detail">{{ option.detail }}</span>
          }
        </span>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: var(--space-2);
    }

    label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      align-items: start;
      min-block-size: var(--tap);
      padding: var(--space-3) var(--space-4);
      border: 1.5px solid var(--color-line);
      border-radius: var(--radius-m);
      background: var(--color-surface);
      line-height: 1.35;
      overflow-wrap: anywhere;
    }

    label:hover {
      border-color: var(--color-border);
    }

    label.on {
      border-color: var(--color-link);
    }

    input {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin: 0;
      accent-color: var(--color-link);
    }

    .detail {
      display: block;
      margin-block-start: var(--space-1);
    }
  `,
})
export class OptionsControl {
  readonly place = input.required<Place>();
  readonly options = input.required<readonly Option[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly isMultiple = input(false, {transform: booleanAttribute});
  readonly changed = output<readonly string[]>();

  protected readonly id = computed(() => controlId(this.place().path));

  protected toggle(value: string): void {
    const chosen = this.chosen();
    if (!this.isMultiple()) this.changed.emit([value]);
    else if (chosen.includes(value)) this.changed.emit(chosen.filter((other) => other !== value));
    // In the order in which they are offered, so that two people who choose the same wrote the same.
    else {
      const order = this.options().map((option) => option.value);
      this.changed.emit([...chosen, value].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  }
}
