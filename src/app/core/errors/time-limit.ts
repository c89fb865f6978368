import {ReadError} from './read-error';

/** Milliseconds a read may take before it counts as unreachable; a slow phone on 2G needs about ten seconds. */
export const READ_TIME_LIMIT = 20_000;

/** The promise's own outcome, or `unreachable` once `limit` milliseconds have passed. */
export async function withTimeLimit<T>(promise: Promise<T>, limit = READ_TIME_LIMIT): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReadError('unreachable')), limit);
  });
  return Promise.race([promise, expired]).finally(() => clearTimeout(timer));
}
