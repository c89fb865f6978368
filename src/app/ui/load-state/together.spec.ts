import {signal} from '@angular/core';
import {after, together} from './together';

describe('Reads that are shown together', () => {
  function read() {
    const error = signal<Error | undefined>(undefined);
    const hasCome = signal(false);
    let reloads = 0;
    return {
      error,
      hasCome,
      hasValue: () => hasCome() && error() === undefined,
      reload: () => ++reloads > 0,
      reloads: () => reloads,
    };
  }

  it('have come once the last of them has', () => {
    const [one, other] = [read(), read()];
    const both = together(one, other);
    one.hasCome.set(true);
    expect(both.hasValue()).toBeFalse();
    other.hasCome.set(true);
    expect(both.hasValue()).toBeTrue();
  });

  it('have come where one failed: each tells its own failure', () => {
    const [one, other] = [read(), read()];
    const both = together(one, other);
    one.hasCome.set(true);
    other.error.set(new Error('unreachable'));
    expect(both.hasValue()).toBeTrue();
    expect(both.error()).toBeUndefined();
  });

  it('are all read again', () => {
    const [one, other] = [read(), read()];
    expect(together(one, other).reload()).toBeTrue();
    expect([one.reloads(), other.reloads()]).toEqual([1, 1]);
  });

  it('are shown after what they can do without, though that failed', () => {
    const [main, names] = [read(), read()];
    const shown = after(main, names);
    main.hasCome.set(true);
    expect(shown.hasValue()).toBeFalse();
    names.error.set(new Error('unreachable'));
    expect(shown.hasValue()).toBeTrue();
  });

  it('fail where the one that counts fails', () => {
    const [main, names] = [read(), read()];
    const shown = after(main, names);
    names.hasCome.set(true);
    main.error.set(new Error('unreachable'));
    expect(shown.hasValue()).toBeFalse();
    expect(shown.error()).toBeDefined();
  });
});
