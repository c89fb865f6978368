/**
 * Between Firestore's values and the domain's. Types of the SDK only, no values: whoever calls brings a
 * Firestore of its own copy of the SDK, and values of another copy would be refused.
 */

interface TimestampLike {
  toDate(): Date;
}

/** A document's data with every Timestamp as a Date. */
export function toDomain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toDomain);
  if (value === null || typeof value !== 'object') return value;
  if (isTimestamp(value)) return value.toDate();
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDomain(inner)]));
}

/** Data as Firestore takes it: without absent fields. It makes Timestamps of Dates by itself. */
export function toFirestore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toFirestore);
  if (value === null || typeof value !== 'object') return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, toFirestore(inner)]),
  );
}

function isTimestamp(value: object): value is TimestampLike {
  return 'toDate' in value && typeof value.toDate === 'function' && 'nanoseconds' in value;
}
