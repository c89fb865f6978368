import {Component, computed, inject, input, linkedSignal, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {ChartTable} from '@model/charts/chart';
import {orderedRows, type TableOrder} from '@model/charts/order';
import {cellWords, type Wording} from '@model/charts/words';
import {countryName} from '../../core/locale/names';
import {SortButton} from '../sorted-table/sort-button';
import type {RowLinks} from './chart-words';

/** Rows a page shows at most; all of them can be taken away. */
const SHOWN = 500;

/** A chart's data as a table, which the reader can sort by any column. */
@Component({
  selector: 'app-chart-rows',
  imports: [RouterLink, SortButton],
  templateUrl: './chart-rows.html',
  styleUrl: '../sorted-table/scrolled-table.scss',
})
export class ChartRows {
  private readonly locale = inject(LOCALE_ID);

  readonly table = input.required<ChartTable>();
  readonly title = input.required<string>();
  readonly links = input<RowLinks>();

  private readonly wording: Wording = {
    locale: this.locale,
    country: (code) => countryName(code, this.locale),
  };
  protected readonly order = linkedSignal<ChartTable, TableOrder | undefined>({
    source: this.table,
    computation: () => undefined,
  });
  protected readonly rows = computed(() => {
    const {table, links} = {table: this.table(), links: this.links()};
    return orderedRows(table, this.order(), this.wording)
      .slice(0, SHOWN)
      .map((place) => ({
        place,
        cells: table.columns.map(({type}, column) => ({
          words: cellWords(table.rows[place]?.[column], type, this.wording),
          isNumber: type === 'number' || type === 'percent',
          isWhole: type !== 'text' && type !== 'country',
          path: links?.column === column ? links.paths[place] : undefined,
        })),
      }));
  });
  protected readonly announcement = computed(() => {
    const order = this.order();
    if (!order) return '';
    const column = this.table().columns[order.column]?.label ?? '';
    return order.direction === 'ascending'
      ? $localize`Sorted by ${column}, ascending`
      : $localize`Sorted by ${column}, descending`;
  });

  protected sortBy(column: number): void {
    const again = this.directionOf(column) === 'ascending';
    this.order.set({column, direction: again ? 'descending' : 'ascending'});
  }

  protected directionOf(column: number) {
    const order = this.order();
    return order?.column === column ? order.direction : undefined;
  }
}
