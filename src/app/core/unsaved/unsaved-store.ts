import {DOCUMENT, inject, Injectable} from '@angular/core';

/** What every key begins with. */
const PREFIX = 'canheal.unsaved.';

/**
 * What people wrote and no server has yet, kept in this browser so that a closed tab loses nothing. Written at once:
 * a database would answer when the tab is gone. Signing out wipes it; a sign-in that ends by itself does not.
 */
@Injectable({providedIn: 'root'})
export class UnsavedStore {
  private readonly window = inject(DOCUMENT).defaultView as Window & typeof globalThis;

  /** Keeps a text under a key, and tells whether that was possible: storage may be full, or switched off. */
  keep(key: string, text: string): boolean {
    try {
      this.window.localStorage.setItem(PREFIX + key, text);
      return true;
    } catch {
      return false;
    }
  }

  forget(key: string): void {
    try {
      this.window.localStorage.removeItem(PREFIX + key);
    } catch {
      // Where nothing can be stored, nothing is.
    }
  }

  /** All that is kept under keys that begin so. */
  all(beginning = ''): readonly (readonly [key: string, text: string])[] {
    try {
      return Object.entries(this.window.localStorage)
        .filter(([key]) => key.startsWith(PREFIX + beginning))
        .map(([key, text]) => [key.slice(PREFIX.length), String(text)] as const);
    } catch {
      return [];
    }
  }
}
