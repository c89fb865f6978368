import * as v from 'valibot';
import {command} from '../commands/command';
import {uidSchema} from '../members/member';

/**
 * A private calendar address, as `calendars/{hash}` holds it: its id is the SHA-256 (hexadecimal) of the token in the
 * address `/calendar/{token}.ics`, so the address can't be read back from the database. One to a person.
 */
export const calendarSchema = v.object({uid: uidSchema, createdAt: v.date()});

/** 256 random bits, base64url. */
export const calendarTokenSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** Makes a new private address, shown this once; the one before is dead. For members. */
export const renewCalendar = command<{readonly address: string}>()('renewCalendar', v.strictObject({}));

/** Ends the private address. For anyone signed in. */
export const revokeCalendar = command()('revokeCalendar', v.strictObject({}));

/** Whether there is a private address, and since when (epoch milliseconds). For members. */
export const calendarState = command<{readonly createdAt?: number}>()('calendarState', v.strictObject({}));
