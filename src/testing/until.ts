import {TestBed} from '@angular/core/testing';

/** Rounds before a spec is told that nothing came; a busy machine needs more of them, a quiet one two or three. */
const ROUNDS = 1000;

/** Lets the application run until `hasCome`, however long a busy machine takes; fails by name when it never does. */
export async function until(what: string, hasCome: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS && !hasCome(); round++) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(hasCome()).withContext(what).toBeTrue();
}
