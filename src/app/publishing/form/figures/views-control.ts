import {Component, input} from '@angular/core';
import {freeId, type WrittenFilter, type WrittenView} from '@model/insights/figure-writing';
import {Icon} from '../../../ui/icon/icon';
import {PartField} from '../controls/part-field';
import {RowTools} from '../controls/row-tools';
import {RowsControl} from '../controls/rows-control';
import {FiltersControl} from './filters-control';

/** The charts of a figure: what each says, and which columns and rows it draws. */
@Component({
  selector: 'app-views-control',
  imports: [FiltersControl, Icon, PartField, RowTools],
  templateUrl: './views-control.html',
  styleUrl: '../controls/rows.scss',
})
export class ViewsControl extends RowsControl<WrittenView> {
  /** The names of the columns to choose from. */
  readonly columns = input.required<readonly string[]>();
  /** Ids that charts of other figures have. */
  readonly taken = input.required<readonly string[]>();

  protected readonly untitled = $localize`this chart`;
  protected readonly noSeries = $localize`Nothing: one bar for each name`;

  protected filters(index: number, only: readonly WrittenFilter[]): void {
    this.patch(index, {only: only.length > 0 ? only : undefined});
  }

  protected override begun(): WrittenView {
    return {id: freeId('chart', [...this.taken(), ...this.value().map(({id}) => id)])};
  }
}
