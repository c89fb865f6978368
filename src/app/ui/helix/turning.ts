import {DestroyRef, DOCUMENT, inject, signal} from '@angular/core';

/**
 * An angle that glides to where it is sent. With "reduce motion" it stands still: what moves is decoration, and
 * nothing depends on it. Call it where things are injected.
 */
export class Turning {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly still = this.window?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  private frame = 0;
  private readonly angle;
  readonly phase;

  constructor(start: number) {
    this.angle = signal(start);
    this.phase = this.angle.asReadonly();
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Stands at `phase` at once. */
  place(phase: number): void {
    this.stop();
    this.angle.set(phase);
  }

  /** Glides to `phase` in `duration` milliseconds, slowing down at the end. */
  glide(phase: number, duration: number): void {
    const window = this.window;
    if (!window || this.still) return;
    this.stop();
    const from = this.angle();
    const began = window.performance.now();
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - began) / duration));
      this.angle.set(from + (phase - from) * (1 - (1 - t) ** 3));
      if (t < 1) this.frame = window.requestAnimationFrame(step);
    };
    this.frame = window.requestAnimationFrame(step);
  }

  private stop(): void {
    this.window?.cancelAnimationFrame(this.frame);
  }
}
