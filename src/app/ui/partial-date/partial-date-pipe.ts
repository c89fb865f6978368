import {inject, LOCALE_ID, Pipe, type PipeTransform} from '@angular/core';
import {formatPartialDate} from '@model/dates/format';
import type {PartialDate} from '@model/dates/partial-date';

/** A date in words, no more precise than it is known: "30 October 2024", "October 2024" or "2024". */
@Pipe({name: 'partialDate'})
export class PartialDatePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);

  transform(date: PartialDate): string {
    return formatPartialDate(date, this.locale);
  }
}
