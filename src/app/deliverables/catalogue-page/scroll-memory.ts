import {ViewportScroller} from '@angular/common';
import {afterNextRender, effect, inject, Injectable, Injector} from '@angular/core';
import {takeUntilDestroyed} from '@angular/core/rxjs-interop';
import {Router, Scroll} from '@angular/router';
import {filter} from 'rxjs';

/**
 * Brings a person who comes back to where they were. The router does it too early: it knows the position, but what
 * was there is not rendered yet.
 */
@Injectable()
export class ScrollMemory {
  private readonly scroller = inject(ViewportScroller);
  private readonly injector = inject(Injector);
  private position: [number, number] | null = null;

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof Scroll),
        takeUntilDestroyed(),
      )
      .subscribe(({position}) => (this.position = position));
  }

  /** Restores once, when there is something to scroll. */
  restoreWhen(ready: () => boolean): void {
    const waiting = effect(() => {
      if (!ready()) return;
      waiting.destroy();
      afterNextRender({read: () => this.restore()}, {injector: this.injector});
    });
  }

  private restore(): void {
    if (this.position) this.scroller.scrollToPosition(this.position);
    this.position = null;
  }
}
