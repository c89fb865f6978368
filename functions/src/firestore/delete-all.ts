import type {Query} from 'firebase-admin/firestore';

/** A batch takes 500 writes. */
const AT_ONCE = 400;

/** Deletes all that a query finds, batch by batch. Safe to begin again at any time. Returns how many documents went. */
export async function deleteAll(query: Query): Promise<number> {
  const some = query.limit(AT_ONCE);
  let total = 0;
  for (let {docs} = await some.get(); docs.length > 0; {docs} = await some.get()) {
    const batch = query.firestore.batch();
    for (const {ref} of docs) batch.delete(ref);
    await batch.commit();
    total += docs.length;
  }
  return total;
}
