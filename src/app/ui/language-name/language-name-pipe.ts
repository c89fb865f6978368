import {inject, LOCALE_ID, Pipe, type PipeTransform} from '@angular/core';
import {languageName} from '../../core/locale/names';

/** "de" becomes "German", in the reader's language. */
@Pipe({name: 'languageName'})
export class LanguageNamePipe implements PipeTransform {
  private readonly locale = inject(LOCALE_ID);

  transform(code: string): string {
    return languageName(code, this.locale);
  }
}
