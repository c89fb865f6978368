import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import type {Findings} from '@model/datasets/validate';
import {errorWords} from '../words';

/** Errors a page shows at most. */
const SHOWN = 200;

/** Whether a table is as its data dictionary says, and where it is not: by row and column. */
@Component({
  selector: 'app-dataset-findings',
  templateUrl: './dataset-findings.html',
  styles: `
    td {
      overflow-wrap: anywhere;
    }
  `,
  styleUrl: '../../../ui/sorted-table/scrolled-table.scss',
})
export class DatasetFindings {
  private readonly locale = inject(LOCALE_ID);

  readonly findings = input.required<Findings>();
  readonly rows = input.required<number>();

  protected readonly errors = computed(() =>
    this.findings()
      .errors.slice(0, SHOWN)
      .map((error) => ({...error, words: errorWords(error)})),
  );

  protected number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }
}
