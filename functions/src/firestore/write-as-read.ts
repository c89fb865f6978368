import type {DocumentData, DocumentSnapshot} from 'firebase-admin/firestore';
import {isContended} from './patiently';

const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const FAILED_PRECONDITION = 9;

/**
 * Makes a document say this, unless somebody has written it since it was read. Nobody's lock is waited for, as in a
 * transaction, so many may try at once.
 *
 * @returns whether it was written
 */
export async function writeAsRead(read: DocumentSnapshot, data: DocumentData): Promise<boolean> {
  try {
    await (read.exists ? read.ref.update(data, {lastUpdateTime: read.updateTime}) : read.ref.create(data));
    return true;
  } catch (error) {
    if (isWrittenSince(error) || isContended(error)) return false;
    throw error;
  }
}

/** Whether a write failed because the document was written since it was read, or is gone. */
export function isWrittenSince(error: unknown): boolean {
  const {code} = (error ?? {}) as {code?: unknown};
  return code === FAILED_PRECONDITION || code === NOT_FOUND || code === ALREADY_EXISTS;
}
