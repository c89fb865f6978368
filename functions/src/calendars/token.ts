import {createHash, randomBytes} from 'node:crypto';

/** A token for a private calendar address: 256 random bits. */
export function newCalendarToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The id under which `calendars` knows a token: its SHA-256. */
export function calendarIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
