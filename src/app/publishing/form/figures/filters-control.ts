import {Component, input} from '@angular/core';
import type {WrittenFilter} from '@model/insights/figure-writing';
import {choicesOf} from '@model/publishing/dictionary';
import {Icon} from '../../../ui/icon/icon';
import {PartField} from '../controls/part-field';
import {RowTools} from '../controls/row-tools';
import {RowsControl} from '../controls/rows-control';

/** Which rows of its table a chart draws: those with one of some values, in each of these columns. */
@Component({
  selector: 'app-filters-control',
  imports: [Icon, PartField, RowTools],
  template: `
    @if (value().length > 0) {
      <ol class="plain-list">
        @for (filter of value(); track $index) {
          @let at = place().path + '.' + $index;
          @let valuesWrong = problem(at + '.values');
          <li>
            <div class="fields">
              <app-part-field
                label="Only rows where this column"
                i18n-label
                [path]="at + '.column'"
                [place]="place()"
                [options]="columns()"
                [value]="filter.column"
                (changed)="patch($index, {column: $event})"
              />
              <label [for]="id(at + '.values')">
                <ng-container i18n>holds one of these, one in each line</ng-container>
                <textarea
                  #values
                  class="field"
                  rows="2"
                  [id]="id(at + '.values')"
                  [value]="
                    (filter.values ?? []).join(
                      '
'
                    )
                  "
                  [attr.aria-invalid]="valuesWrong ? true : null"
                  [attr.aria-describedby]="valuesWrong ? id(at + '.values') + '-problem' : null"
                  (change)="patch($index, {values: choices(values.value)})"
                ></textarea>
                @if (valuesWrong) {
                  <span class="problem" [id]="id(at + '.values') + '-problem'">{{ valuesWrong }}</span>
                }
              </label>
            </div>
            <app-row-tools
              [what]="filter.column || unnamed"
              [index]="$index"
              [last]="value().length - 1"
              (moved)="move($index, $event)"
              (removed)="remove($index)"
            />
          </li>
        }
      </ol>
    }
    <button type="button" class="button button-quiet add" [id]="id(place().path)" (click)="add()">
      <app-icon name="plus" /><ng-container i18n>Draw only some of the rows</ng-container>
      <span class="visually-hidden">&ngsp;({{ place().label }})</span>
    </button>
  `,
  styleUrl: '../controls/rows.scss',
})
export class FiltersControl extends RowsControl<WrittenFilter> {
  /** The names of the columns to choose from. */
  readonly columns = input.required<readonly string[]>();

  protected readonly unnamed = $localize`this choice of rows`;
  protected readonly choices = choicesOf;
}
