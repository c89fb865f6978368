import {computed, signal} from '@angular/core';
import type {Reloadable} from './load-state';

/**
 * Several reads as one, which has come once each of them has come or failed. Parts that stand below one another then
 * appear at once, each with its own failure, and none pushes the others about.
 */
export function together(...reads: readonly Reloadable[]): Reloadable {
  return {
    error: signal(undefined),
    hasValue: computed(() => reads.every(isSettled)),
    reload: () => reads.map((read) => read.reload()).includes(true),
  };
}

/** A read that is shown once these others, which it can do without, have come or failed as well. */
export function after(read: Reloadable, ...others: readonly Reloadable[]): Reloadable {
  return {
    error: read.error,
    hasValue: computed(() => read.hasValue() && others.every(isSettled)),
    reload: () => read.reload(),
  };
}

function isSettled(read: Reloadable): boolean {
  return read.hasValue() || read.error() !== undefined;
}
