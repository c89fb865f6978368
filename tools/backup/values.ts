/**
 * Between Firestore's values and lines of JSON that lose nothing of them. What JSON has is written as it is; every other
 * type is an object whose `$` says which: `{"$": "timestamp", "value": "2026-01-01T00:00:00.000000000Z"}`. Keys are
 * sorted, so that the same document always makes the same line.
 */
import {DocumentReference, type Firestore, GeoPoint, Timestamp} from 'firebase-admin/firestore';

/** Why something can't be kept or put back, with the place of it inside its document. */
export class ValueError extends Error {}

/** The numbers that JSON has no word for. */
const NUMBERS: Readonly<Record<string, number>> = {NaN, Infinity, '-Infinity': -Infinity, '-0': -0};

/** @throws ValueError for a type that is not known here */
export function encodeValue(value: unknown, at = ''): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return encodeNumber(value);
  if (Array.isArray(value)) return value.map((item, i) => encodeValue(item, `${at}[${i}]`));
  if (value instanceof Timestamp) return {$: 'timestamp', value: isoOf(value)};
  if (value instanceof Uint8Array) return {$: 'bytes', value: Buffer.from(value).toString('base64')};
  if (value instanceof GeoPoint) return {$: 'geopoint', value: [value.latitude, value.longitude]};
  if (value instanceof DocumentReference) return {$: 'reference', value: value.path};
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new ValueError(`${at} is of a type that a backup can't keep: ${typeName(value)}.`);
  }
  const map = Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, encodeValue(inner, at ? `${at}.${key}` : key)]),
  );
  return Object.hasOwn(map, '$') ? {$: 'map', value: map} : map;
}

/** @throws ValueError for what `encodeValue` never writes */
export function decodeValue(value: unknown, db: Firestore): unknown {
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, db));
  if (typeof value !== 'object' || value === null) return value;
  if (!Object.hasOwn(value, '$')) return decodeMap(value, db);
  const {$: type, value: held} = value as {$: unknown; value?: unknown};
  if (type === 'map' && typeof held === 'object' && held !== null) return decodeMap(held, db);
  if (type === 'geopoint' && Array.isArray(held)) return new GeoPoint(Number(held[0]), Number(held[1]));
  if (typeof held === 'string') {
    if (type === 'timestamp') return timestampOf(held);
    if (type === 'bytes') return Buffer.from(held, 'base64');
    if (type === 'reference') return db.doc(held);
    if (type === 'number' && held in NUMBERS) return NUMBERS[held];
  }
  throw new ValueError(`There is no value of the type ${JSON.stringify(type)}.`);
}

function decodeMap(map: object, db: Firestore): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, decodeValue(inner, db)]));
}

function encodeNumber(value: number): unknown {
  const named = Object.entries(NUMBERS).find(([, number]) => Object.is(number, value));
  return named ? {$: 'number', value: named[0]} : value;
}

/** To the nanosecond: a `Date` would cut what is below a millisecond. */
function isoOf({seconds, nanoseconds}: Timestamp): string {
  const whole = new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length);
  return `${whole}.${String(nanoseconds).padStart(9, '0')}Z`;
}

function timestampOf(iso: string): Timestamp {
  const [, whole, nanos] = /^(.+)\.(\d{9})Z$/.exec(iso) ?? [];
  const milliseconds = Date.parse(`${whole}Z`);
  if (Number.isNaN(milliseconds)) throw new ValueError(`${JSON.stringify(iso)} is no moment.`);
  return new Timestamp(milliseconds / 1000, Number(nanos));
}

function typeName(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor.name ?? 'object') : typeof value;
}
