import {inject, LOCALE_ID, Pipe, type PipeTransform} from '@angular/core';
import {countryName} from '../../core/locale/names';

/** "BE" becomes "Belgium", in the reader's language. */
@Pipe({name: 'countryName'})
export class CountryNamePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);

  transform(code: string): string {
    return countryName(code, this.locale);
  }
}
