import {Component, computed, input, linkedSignal, output} from '@angular/core';
import {type FigureTable, readTable, tableText} from '@model/insights/figure-writing';
import {isSame} from '@model/publishing/draft-changes';
import Papa from 'papaparse';
import {controlId, type Place} from '../place';

/** The table of a figure, as text: written, or pasted from a spreadsheet. */
@Component({
  selector: 'app-figure-table',
  template: `
    <label [for]="id()" i18n>Table</label>
    <span class="small muted" [id]="id() + '-help'" i18n
      >Paste it from a spreadsheet. The first line names the columns. By hand, put a semicolon between two
      cells, and write numbers with a point: 12.5</span
    >
    <textarea
      #field
      class="field"
      rows="8"
      wrap="off"
      spellcheck="false"
      [id]="id()"
      [value]="text()"
      [attr.aria-invalid]="wrong() ? true : null"
      [attr.aria-describedby]="id() + '-help ' + id() + '-says'"
      (input)="write(field.value)"
    ></textarea>
    <span class="small" [id]="id() + '-says'">
      @if (wrong(); as problem) {
        <span class="problem">{{ problem }}</span>
      } @else if (columns()) {
        <span class="muted" i18n
          >{columns(), plural, =1 {1 column} other {{{ columns() }} columns}},
          {rows(), plural, =1 {1 row} other {{{ rows() }} rows}}</span
        >
      }
    </span>
  `,
  styleUrls: ['../controls/rows.scss', './figure-table-control.scss'],
})
export class FigureTableControl {
  /** Of the figure. */
  readonly place = input.required<Place>();
  readonly table = input.required<Partial<FigureTable>>();
  readonly changed = output<FigureTable>();

  protected readonly id = computed(() => controlId(`${this.place().path}.rows`));
  protected readonly columns = computed(() => this.table().columns?.length ?? 0);
  protected readonly rows = computed(() => this.table().rows?.length ?? 0);
  protected readonly wrong = computed(() => {
    const {path, problems} = this.place();
    const parts = [`${path}.columns`, `${path}.rows`];
    return problems.find((problem) => parts.some((part) => `${problem.path}.`.startsWith(`${part}.`)))
      ?.message;
  });
  /** What is written stays as it is while it means the table. */
  protected readonly text = linkedSignal<Partial<FigureTable>, string>({
    source: this.table,
    computation: ({columns, rows}, previous) =>
      previous && isSame({...readTable(Papa, previous.value)}, {columns, rows})
        ? previous.value
        : tableText(Papa, {columns, rows}),
  });

  protected write(text: string): void {
    this.text.set(text);
    this.changed.emit(readTable(Papa, text));
  }
}
