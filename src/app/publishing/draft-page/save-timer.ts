/** Milliseconds without a keystroke after which something is saved. */
const PAUSE = 1_500;
/** Milliseconds after which it is saved though somebody still types. */
const LONGEST = 6_000;
/** Milliseconds between tries while nothing answers: doubled up to the second. */
const RETRIES = [3_000, 60_000] as const;

/** When to save, and when to try again. */
export class SaveTimer {
  private due?: ReturnType<typeof setTimeout>;
  private since?: number;
  private retry: number = RETRIES[0];

  constructor(private readonly save: () => void) {}

  /** Something was written. */
  wrote(): void {
    const now = Date.now();
    this.since ??= now;
    this.arm(Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)));
  }

  /** Nothing answered. */
  failed(): void {
    this.arm(this.retry);
    this.retry = Math.min(this.retry * 2, RETRIES[1]);
  }

  /** It was saved, or there is nothing to save. */
  done(): void {
    clearTimeout(this.due);
    this.since = undefined;
    this.retry = RETRIES[0];
  }

  private arm(delay: number): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.save(), delay);
  }
}
