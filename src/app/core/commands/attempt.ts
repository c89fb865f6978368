import {signal} from '@angular/core';
import {problemOf} from '../errors/problem';

/** One thing at a time that a person asks for: whether it is under way, and the sentence if it failed. */
export class Attempt {
  private readonly running = signal(false);
  private readonly failure = signal<string | undefined>(undefined);
  readonly busy = this.running.asReadonly();
  readonly problem = this.failure.asReadonly();

  /** Runs `action` unless one runs already, and tells whether it went well. */
  async run(action: () => Promise<unknown>): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    this.failure.set(undefined);
    try {
      await action();
      return true;
    } catch (error) {
      this.failure.set(problemOf(error));
      return false;
    } finally {
      this.running.set(false);
    }
  }

  /** Takes the sentence away, as when the person turns to another way. */
  forget(): void {
    this.failure.set(undefined);
  }
}
