import {type Refusal, type RefusalDetails, REFUSALS} from '@model/commands/refusal';
import {type FunctionsErrorCode, HttpsError} from 'firebase-functions/v2/https';

/** The codes of the callable protocol for those refusals that are not about the state of things. */
const CODES: Partial<Record<Refusal, FunctionsErrorCode>> = {
  'signed-out': 'unauthenticated',
  'not-allowed': 'permission-denied',
  'bad-input': 'invalid-argument',
  'not-found': 'not-found',
  'too-many': 'resource-exhausted',
  'changed-meanwhile': 'aborted',
  'already-member': 'already-exists',
  'already-invited': 'already-exists',
  'already-asked': 'already-exists',
};

/** The error by which a function refuses: a sentence for people, and the key of it for the page. */
export function refusal(reason: Refusal, details: Omit<RefusalDetails, 'reason'> = {}): HttpsError {
  const full: RefusalDetails = {reason, ...details};
  return new HttpsError(CODES[reason] ?? 'failed-precondition', REFUSALS[reason], full);
}

/** Whether an error is a refusal for this reason. */
export function isRefusal(error: unknown, reason: Refusal): boolean {
  return reasonOf(error) === reason;
}

/** Why a command was refused; `undefined` for an error that is no refusal. */
export function reasonOf(error: unknown): Refusal | undefined {
  const details =
    error instanceof HttpsError ? (error.details as Partial<RefusalDetails> | undefined) : undefined;
  return details?.reason;
}
