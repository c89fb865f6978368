import {linksOf, type OwnAddress} from '@model/links/item-links';
import type {NamedBy} from '@model/links/link-check';
import {KIND_COLLECTIONS, KINDS} from '@model/publishing/kind';
import type {Firestore} from 'firebase-admin/firestore';

/** Items that are kept beside an address: whoever mends it finds the others by search. */
const ITEMS_KEPT = 20;

const FIELDS = ['title', 'name', 'links', 'sources', 'url', 'doi', 'body', 'figures', 'withdrawn'];

/** Every address that a published item names, and which do. A withdrawn outcome shows none. */
export async function namedLinks(db: Firestore, own: OwnAddress): Promise<Map<string, NamedBy[]>> {
  const named = new Map<string, NamedBy[]>();
  for (const kind of KINDS) {
    const {docs} = await db
      .collection(KIND_COLLECTIONS[kind])
      .select(...FIELDS)
      .get();
    for (const doc of docs) {
      const item = doc.data();
      if (item['withdrawn']) continue;
      const by = {kind, item: doc.id, title: String(item['title'] ?? item['name'] ?? doc.id)};
      for (const url of linksOf(item, own)) {
        const items = named.get(url) ?? [];
        if (items.length < ITEMS_KEPT) items.push(by);
        named.set(url, items);
      }
    }
  }
  return named;
}
