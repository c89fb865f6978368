import {inject, Injectable} from '@angular/core';
import {
  doc,
  runTransaction,
  serverTimestamp,
  setDoc,
  Timestamp,
  type Transaction,
} from 'firebase/firestore/lite';
import {FIRESTORE} from './firestore';
import {plain} from './plain';

type Data = Readonly<Record<string, unknown>>;

/**
 * Writes the few documents that clients may write, at the server's time. Repositories use it; nobody else sees
 * Firestore. All of it fails with Firestore's own `code`.
 */
@Injectable()
export class DocumentWriter {
  private readonly firestore = inject(FIRESTORE);

  /** Makes a document. Only the rules can refuse where there is one: it would be overwritten. */
  async create(path: string, data: Data): Promise<void> {
    await setDoc(doc(this.firestore, path), stored({...data, updatedAt: serverTimestamp()}));
  }

  /**
   * Sets the fields that `change` makes of the document as it stands. What `change` throws ends it; where somebody
   * writes meanwhile, it is asked anew.
   */
  async update(path: string, change: (data: Data) => Data): Promise<void> {
    const reference = doc(this.firestore, path);
    await runTransaction(this.firestore, async (transaction: Transaction) => {
      const snapshot = await transaction.get(reference);
      const changed = change(plain(snapshot.data() ?? {}) as Data);
      transaction.update(reference, stored({...changed, updatedAt: serverTimestamp()}));
    });
  }
}

/** Plain values as Firestore takes them: fields without a value are left out. */
function stored(data: Data): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, storedValue(value)]),
  );
}

function storedValue(value: unknown): unknown {
  if (value instanceof Date) return Timestamp.fromDate(value);
  if (Array.isArray(value)) return value.map(storedValue);
  // Firestore's own values, such as the server's time, are of classes of their own.
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? stored(value as Data) : value;
}
