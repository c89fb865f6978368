import {DOCUMENT, inject, Injectable} from '@angular/core';

/** Asks the portal where something stands now that was renamed. Only it knows, and tells nobody what they may not see. */
@Injectable({providedIn: 'root'})
export class MovedAddress {
  private readonly origin = inject(DOCUMENT).location.origin;

  /** The path, query included, to which a load of this one would lead; `undefined` where it leads nowhere else. */
  async of(path: string): Promise<string | undefined> {
    try {
      const {redirected, status, url} = await fetch(new URL(path, this.origin), {
        method: 'HEAD',
        credentials: 'omit',
      });
      const {origin, pathname, search} = new URL(url);
      // What was withdrawn has a page of its own, which is told as gone.
      const isThere = status === 200 || status === 410;
      return redirected && isThere && origin === this.origin ? `${pathname}${search}` : undefined;
    } catch {
      // Nobody can be asked: then the page says what is known.
      return undefined;
    }
  }
}
