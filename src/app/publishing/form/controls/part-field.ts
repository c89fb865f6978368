import {Component, computed, input, output} from '@angular/core';
import type {FieldPath} from '@model/publishing/draft-changes';
import {controlId, type Place, problemAt} from '../place';

/** One part of an entry: a line, a text of several lines, or one of a few names; and what is wrong with it. */
@Component({
  selector: 'app-part-field',
  template: `
    <label [for]="id()">
      {{ label() }}
      @if (options(); as options) {
        <select
          #choice
          class="field"
          [id]="id()"
          [attr.aria-invalid]="wrong() ? true : null"
          [attr.aria-describedby]="wrong() ? id() + '-problem' : null"
          (change)="changed.emit(choice.value || undefined)"
        >
          <option value="">{{ none() }}</option>
          @for (option of options; track $index) {
            <option [value]="option" [selected]="option === value()">{{ option }}</option>
          }
        </select>
      } @else if (rows() > 1) {
        <textarea
          #text
          class="field"
          [rows]="rows()"
          [id]="id()"
          [value]="value() ?? ''"
          [attr.aria-invalid]="wrong() ? true : null"
          [attr.aria-describedby]="wrong() ? id() + '-problem' : null"
          (input)="changed.emit(text.value || undefined)"
        ></textarea>
      } @else {
        <input
          #line
          class="field"
          autocomplete="off"
          [id]="id()"
          [value]="value() ?? ''"
          [attr.aria-invalid]="wrong() ? true : null"
          [attr.aria-describedby]="wrong() ? id() + '-problem' : null"
          (input)="changed.emit(line.value || undefined)"
        />
      }
      @if (wrong(); as problem) {
        <span class="problem" [id]="id() + '-problem'">{{ problem }}</span>
      }
    </label>
  `,
  styleUrls: ['./rows.scss', './part-field.scss'],
})
export class PartField {
  readonly path = input.required<FieldPath>();
  readonly label = input.required<string>();
  readonly value = input<string>();
  readonly rows = input(1);
  /** What there is to choose from. */
  readonly options = input<readonly string[]>();
  /** What is said where nothing is chosen. */
  readonly none = input($localize`Choose …`);
  /** The list that the entry is in. */
  readonly place = input.required<Pick<Place, 'problems'>>();
  /** `undefined`: nothing stands in it. */
  readonly changed = output<string | undefined>();

  protected readonly id = computed(() => controlId(this.path()));
  protected readonly wrong = computed(() => problemAt(this.place(), this.path()));
}
