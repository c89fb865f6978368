import {Component, computed, DestroyRef, inject, input, linkedSignal, output} from '@angular/core';
import type {DatasetState} from '@model/datasets/address';
import type {Filter} from '@model/datasets/question';
import {Icon} from '../../../ui/icon/icon';
import type {ColumnHead} from '../reading/messages';

/** Milliseconds of rest after which what was typed is searched. */
const REST = 250;

/** Narrows the rows: words anywhere, or a condition on one column. */
@Component({
  selector: 'app-dataset-filters',
  imports: [Icon],
  templateUrl: './dataset-filters.html',
  styleUrl: './dataset-filters.scss',
})
export class DatasetFilters {
  readonly columns = input.required<readonly ColumnHead[]>();
  readonly state = input.required<DatasetState>();
  /** Whether the file is not read to its end yet: nothing can be narrowed before. */
  readonly isReading = input(false);
  readonly changed = output<Partial<DatasetState>>();

  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly column = linkedSignal(() => this.columns()[0]?.name ?? '');
  protected readonly isSpan = computed(() => {
    const kind = this.columns().find(({name}) => name === this.column())?.kind;
    return kind === 'number' || kind === 'date';
  });
  protected readonly active = computed(() =>
    this.state().filters.map((filter, index) => ({index, words: this.words(filter)})),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(search: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.emit({search: search.trim()}), REST);
  }

  protected add(event: Event, words: string, from: string, to: string): void {
    event.preventDefault();
    const column = this.column();
    const filter: Filter | undefined = this.isSpan()
      ? from || to
        ? {column, ...(from && {from}), ...(to && {to})}
        : undefined
      : words.trim()
        ? {column, words: words.trim()}
        : undefined;
    if (filter) this.changed.emit({filters: [...this.state().filters, filter]});
    (event.target as HTMLFormElement).reset();
  }

  protected remove(place: number): void {
    this.changed.emit({filters: this.state().filters.filter((_, index) => index !== place)});
  }

  private words(filter: Filter): string {
    const title = this.columns().find(({name}) => name === filter.column)?.title ?? filter.column;
    if ('words' in filter) return $localize`${title} has “${filter.words}”`;
    const {from, to} = filter;
    if (from && to) return $localize`${title} from ${from} to ${to}`;
    return from ? $localize`${title} from ${from}` : $localize`${title} up to ${to}`;
  }
}
