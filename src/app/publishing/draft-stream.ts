import {type ResourceStreamItem, type Signal, signal} from '@angular/core';

/** What is read and then followed, for `resource({stream})`. */
export type Followed<T> = Signal<ResourceStreamItem<T>>;

/**
 * Reads once, so that a page knows at once why it can't show something, then tells every change that is heard until
 * `signal` aborts. A read that fails hears nothing.
 */
export async function readAndFollow<T>(
  read: () => Promise<T>,
  follow: (tell: (item: ResourceStreamItem<T>) => void) => () => void,
  until: AbortSignal,
): Promise<Followed<T>> {
  const item = signal<ResourceStreamItem<T>>({value: await read()});
  if (until.aborted) return item;
  const stop = follow((told) => item.set(told));
  until.addEventListener('abort', stop);
  return item;
}
