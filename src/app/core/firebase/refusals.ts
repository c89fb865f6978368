import {Injectable, signal} from '@angular/core';

/**
 * A read that the rules refused.
 * - `get`: the document is absent or forbidden; the two look alike
 * - `list`: the reader may not see what the query asks for
 */
export interface Refusal {
  readonly kind: 'get' | 'list';
}

/** Where reads tell that they were refused, so that the session can look whether the person's role still stands. */
@Injectable({providedIn: 'root'})
export class Refusals {
  private readonly noticed = signal<Refusal | undefined>(undefined);
  readonly latest = this.noticed.asReadonly();

  notice(kind: Refusal['kind']): void {
    this.noticed.set({kind});
  }
}
