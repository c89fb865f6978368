import {inject, InjectionToken, Injector} from '@angular/core';

/** Milliseconds after which idle work is done on a page that is never idle. */
const LATEST = 3_000;

/**
 * Starts what keeps an open page true to what its person may (`RoleKeeper`), once the page has nothing better to do.
 * Its code is fetched for people who are signed in, and for nobody else.
 */
export const KEEPING = new InjectionToken<() => Promise<void>>('keeping', {
  providedIn: 'root',
  factory: () => {
    const injector = inject(Injector);
    return async () => {
      await idle();
      const {RoleKeeper} = await import('./role-keeper');
      injector.get(RoleKeeper).start();
    };
  },
});

function idle(): Promise<unknown> {
  // Safari has no idle callbacks.
  return new Promise((resolve) =>
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(resolve, {timeout: LATEST})
      : setTimeout(resolve, 1_000),
  );
}
