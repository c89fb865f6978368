/**
 * The form of a signed token: `{claims as base64url JSON}.{signature}`. It stands in addresses, so it has no character
 * that an address would have to escape. The functions sign; this file knows no key.
 */
import * as v from 'valibot';
import {subscriptionSchema} from './subscription';
import {sha256Schema} from '../schema/fields';

/** What a token is for. A token for one is never good for another. */
export const TOKEN_PURPOSES = ['confirm', 'reader', 'puzzle'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

const DAY = 24 * 3600;

/** Seconds for which a token is good. A reader leaves by a mail of years ago. */
export const TOKEN_SECONDS: Readonly<Record<TokenPurpose, number>> = {
  confirm: 7 * DAY,
  reader: 3650 * DAY,
  puzzle: 600,
};

const secondsSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What each kind of token says. */
export const TOKEN_DATA = {
  /** Everything a subscription needs, since nothing is stored before it is confirmed; `askedAt` in milliseconds. */
  confirm: v.object({...subscriptionSchema.entries, askedAt: secondsSchema}),
  /** A reader, by the hash that stands for the address, and the issue whose mail the token came with. */
  reader: v.object({
    reader: sha256Schema,
    issue: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,120}$/))),
  }),
  puzzle: v.object({
    nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    bits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24)),
  }),
} as const;

export type TokenData<P extends TokenPurpose> = v.InferOutput<(typeof TOKEN_DATA)[P]>;

const claimsSchema = v.object({expires: secondsSchema, data: v.unknown()});

/** The part of a token that is signed. `expires` counts epoch seconds. */
export function tokenBody(expires: number, data: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify({expires, data}));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The two parts of what looks like a token; `undefined` for anything else. */
export function partsOf(token: string): {readonly body: string; readonly signature: string} | undefined {
  const [, body, signature] = /^([\w-]{1,3000})\.([\w-]{43})$/.exec(token) ?? [];
  return body === undefined || signature === undefined ? undefined : {body, signature};
}

/** What a body says whose signature was found to be right; `expired` when its time is over, `forged` when it is none. */
export function readTokenBody<P extends TokenPurpose>(
  purpose: P,
  body: string,
  now: Date,
): TokenData<P> | 'expired' | 'forged' {
  let claims: unknown;
  try {
    const text = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (char) => char.charCodeAt(0))));
  } catch {
    return 'forged';
  }
  if (!v.is(claimsSchema, claims)) return 'forged';
  if (claims.expires * 1000 <= now.getTime()) return 'expired';
  const parsed = v.safeParse(TOKEN_DATA[purpose], claims.data);
  return parsed.success ? (parsed.output as TokenData<P>) : 'forged';
}
