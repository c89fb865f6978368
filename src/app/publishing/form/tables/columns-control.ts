import {Component} from '@angular/core';
import {FIELD_TYPES, type FieldType, type TableField} from '@model/datasets/table-schema';
import {TYPE_WORDS} from '../../../deliverables/dataset-view/words';
import {Icon} from '../../../ui/icon/icon';
import {RowTools} from '../controls/row-tools';
import {RowsControl} from '../controls/rows-control';
import {ColumnLimits} from './column-limits';

/** The columns of a table, in the order of the file: what each is called, what it holds and what it means. */
@Component({
  selector: 'app-columns-control',
  imports: [ColumnLimits, Icon, RowTools],
  templateUrl: './columns-control.html',
  styleUrl: '../controls/rows.scss',
})
export class ColumnsControl extends RowsControl<TableField> {
  protected readonly types = FIELD_TYPES;
  protected readonly words = TYPE_WORDS;
  protected readonly unnamed = $localize`this column`;

  protected typeOf(value: string): FieldType | undefined {
    return FIELD_TYPES.find((type) => type === value);
  }
}
