import {TestBed} from '@angular/core/testing';

/** Milliseconds before a spec is told that nothing came: less than it has, so that nothing goes on into the next one. */
const PATIENCE = 20_000;

/** Lets the application run until `hasCome`, however long a busy machine takes; fails by name when it never does. */
export async function until(what: string, hasCome: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && !hasCome()) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(hasCome()).withContext(what).toBeTrue();
}
