import {
  Component,
  computed,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type {Order, Selection} from '@model/datasets/question';
import {SortButton} from '../../../ui/sorted-table/sort-button';
import type {RowsAnswer, TableRow} from '../reading/messages';
import type {TableSession} from '../reading/table-session';

/** Rows are asked for in blocks, so that scrolling a little asks for nothing. */
const BLOCK = 60;
/** The height of a row in times the page's own text size; the style sheet has the same. */
const ROW = 2.5;

const NOTHING: RowsAnswer = {total: 0, from: 0, rows: []};

/** The rows of a table: only those that are in sight are on the page, however many there are. */
@Component({
  selector: 'app-dataset-table',
  imports: [SortButton],
  templateUrl: './dataset-table.html',
  styleUrl: './dataset-table.scss',
})
export class DatasetTable {
  private readonly locale = inject(LOCALE_ID);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  readonly session = input.required<TableSession>();
  readonly selection = input.required<Selection>();
  readonly name = input.required<string>();
  readonly ordered = output<Order | undefined>();

  protected readonly columns = computed(() =>
    this.session()
      .columns()
      .map(({name, title, kind, letters}) => ({
        name,
        title,
        isNumber: kind === 'number',
        // A letter is a little more than half as wide as it is high.
        width: `${Math.max(6, Math.min(letters, 42) * 0.56 + 3.4).toFixed(1)}rem`,
      })),
  );
  protected readonly shown = signal<RowsAnswer>(NOTHING);
  private readonly block = linkedSignal<Selection, number>({source: this.selection, computation: () => 0});
  private turn = 0;

  protected readonly before = computed(() => `${this.shown().from * ROW}rem`);
  protected readonly after = computed(() => {
    const {total, from, rows} = this.shown();
    return `${Math.max(0, total - from - rows.length) * ROW}rem`;
  });
  /** The row that is shown whole, cell by cell. */
  protected readonly opened = linkedSignal<Selection, TableRow | undefined>({
    source: this.selection,
    computation: () => undefined,
  });
  protected readonly summary = computed(() => {
    const [total, all] = [this.shown().total, this.session().count()];
    if (!this.session().whole()) return $localize`${this.number(all)} rows read so far`;
    if (total === all) return $localize`${this.number(all)} rows`;
    return $localize`${this.number(total)} of ${this.number(all)} rows`;
  });

  constructor() {
    effect(() => {
      const [session, selection, block] = [this.session(), this.selection(), this.block()];
      // While the file is being read there are more rows to show each time.
      if (!session.whole()) session.count();
      untracked(() => void this.show(session, selection, block));
    });
    effect(() => {
      this.selection();
      untracked(() => this.scroller().nativeElement.scrollTo({top: 0}));
    });
  }

  protected scrolled(): void {
    const rem = Number.parseFloat(getComputedStyle(this.root).fontSize) || 16;
    const first = this.scroller().nativeElement.scrollTop / (ROW * rem);
    this.block.set(Math.max(0, Math.floor(first / BLOCK)));
  }

  protected sortBy(column: string): void {
    const direction = this.directionOf(column);
    if (direction === 'descending') this.ordered.emit(undefined);
    else this.ordered.emit({column, direction: direction ? 'descending' : 'ascending'});
  }

  protected directionOf(column: string) {
    const {order} = this.selection();
    return order?.column === column ? order.direction : undefined;
  }

  protected number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  private async show(session: TableSession, selection: Selection, block: number): Promise<void> {
    const turn = ++this.turn;
    const {search, filters, order} = selection;
    const from = Math.max(0, (block - 1) * BLOCK);
    const asked = {selection: {search, filters, ...(order && {order})}, from, count: 3 * BLOCK};
    // A table that was closed meanwhile answers nobody.
    const answer = await session.ask('rows', asked).catch(() => undefined);
    if (answer && turn === this.turn) this.shown.set(answer);
  }
}
