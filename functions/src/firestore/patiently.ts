import {setTimeout as sleep} from 'node:timers/promises';

/** How often a transaction is begun anew that others were in the way of, beyond what the Admin SDK tries by itself. */
const TRIES = 3;

/** Runs a transaction again that was given up for others' sake, after a pause that differs from theirs. */
export async function patiently<T>(transaction: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isContended(error) || n === TRIES) throw error;
      await sleep(n * (100 + Math.random() * 400));
    }
  }
}

/**
 * Whether a transaction was given up, and nothing of it committed, because others held what it needs for too long:
 * `ABORTED`, or an `INVALID_ARGUMENT` that tells of a transaction that the database has closed meanwhile.
 */
export function isContended(error: unknown): boolean {
  const {code, message} = (error ?? {}) as {code?: unknown; message?: unknown};
  return (
    code === 10 || (code === 3 && /transaction (?:is invalid or closed|has expired)/i.test(String(message)))
  );
}
