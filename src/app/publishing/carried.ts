import {Injectable, signal} from '@angular/core';

/** A sentence that one page leaves for the next to say: what it was about is shown elsewhere now. */
@Injectable({providedIn: 'root'})
export class Carried {
  private readonly words = signal<string | undefined>(undefined);

  leave(words: string): void {
    this.words.set(words);
  }

  /** The sentence, once. */
  take(): string | undefined {
    const words = this.words();
    this.words.set(undefined);
    return words;
  }
}
