import {Component, computed, inject, input, linkedSignal, LOCALE_ID} from '@angular/core';
import {isNumeric, type SortDirection, sortRows, type Table} from '@model/files/table';
import {SortButton} from '../../ui/sorted-table/sort-button';

/** Rows a page shows at most: more would be slow on a phone, and nobody reads them here. */
const SHOWN = 200;

/** A table from a file, which the reader can sort by any column. */
@Component({
  selector: 'app-data-table',
  imports: [SortButton],
  templateUrl: './data-table.html',
  styleUrls: ['../../ui/sorted-table/scrolled-table.scss', './data-table.scss'],
})
export class DataTable {
  private readonly locale = inject(LOCALE_ID);

  readonly table = input.required<Table>();
  /** The name of the file, which names the table. */
  readonly name = input.required<string>();

  protected readonly sort = linkedSignal<Table, {column: number; direction: SortDirection} | undefined>({
    source: this.table,
    computation: () => undefined,
  });
  protected readonly columns = computed(() => {
    const {columns, rows} = this.table();
    return columns.map((words, index) => ({
      words: words || $localize`Column ${index + 1}`,
      numeric: isNumeric(rows, index),
    }));
  });
  protected readonly rows = computed(() => {
    const {rows} = this.table();
    const sort = this.sort();
    const sorted = sort ? sortRows(rows, sort.column, sort.direction, this.locale) : rows;
    return sorted.slice(0, SHOWN);
  });
  /** What a screen reader hears after a sort. */
  protected readonly announcement = computed(() => {
    const sort = this.sort();
    if (!sort) return '';
    const column = this.columns()[sort.column]?.words ?? '';
    return sort.direction === 'ascending'
      ? $localize`Sorted by ${column}, ascending`
      : $localize`Sorted by ${column}, descending`;
  });

  protected sortBy(column: number): void {
    const sort = this.sort();
    const again = sort?.column === column && sort.direction === 'ascending';
    this.sort.set({column, direction: again ? 'descending' : 'ascending'});
  }

  protected directionOf(column: number): SortDirection | undefined {
    const sort = this.sort();
    return sort?.column === column ? sort.direction : undefined;
  }

  protected count(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }
}
