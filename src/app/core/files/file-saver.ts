import {DOCUMENT, inject, Injectable} from '@angular/core';

/** Milliseconds after which the browser has surely begun to save. */
const LONG_ENOUGH = 60_000;

/** Gives the reader a file that was made on the page. */
@Injectable({providedIn: 'root'})
export class FileSaver {
  private readonly document = inject(DOCUMENT);

  save(name: string, content: Blob): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
  }
}
