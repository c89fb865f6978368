/** Firestore's own value types, by what they can do: the model knows `Date` and bytes only. */
interface TimestampLike {
  toDate(): Date;
}

interface BytesLike {
  toUint8Array(): Uint8Array;
}

/** A document's data with every Timestamp made a `Date` and every Bytes a `Uint8Array`. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (typeof (value as Partial<TimestampLike>).toDate === 'function')
    return (value as TimestampLike).toDate();
  if (typeof (value as Partial<BytesLike>).toUint8Array === 'function') {
    return (value as BytesLike).toUint8Array();
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}
