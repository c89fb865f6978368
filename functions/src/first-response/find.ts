/** What everyone may read at an address, one document each. Whatever is not everyone's is nothing. */
import {deliverableSchema, type Deliverable} from '@model/deliverables/deliverable';
import {aliasIdOf, aliasSchema} from '@model/publishing/alias';
import {KIND_COLLECTIONS, KIND_SCHEMAS, type Kind} from '@model/publishing/kind';
import {idSchema} from '@model/schema/fields';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** How often something may have been renamed. */
const MOST_NAMES = 5;

export type Found<K extends Kind> = v.InferOutput<(typeof KIND_SCHEMAS)[K]> & {readonly id: string};

/** The item that everyone may read. What is forbidden costs as many reads as what never was. */
export async function findPublic<K extends Kind>(
  db: Firestore,
  kind: K,
  id: string,
): Promise<Found<K> | undefined> {
  if (!v.is(idSchema, id)) return undefined;
  const document = await db.doc(`${KIND_COLLECTIONS[kind]}/${id}`).get();
  const parsed = v.safeParse(KIND_SCHEMAS[kind], toDomain(document.data()));
  if (!parsed.success || parsed.output.visibility !== 'public') return undefined;
  return {...parsed.output, id} as Found<K>;
}

/** The id by which something is known today that went by this one: only where everyone may read it. */
export async function findRenamed(db: Firestore, kind: Kind, id: string): Promise<string | undefined> {
  if (!v.is(idSchema, id)) return undefined;
  let name = id;
  for (let n = 0; n < MOST_NAMES; n++) {
    const alias = await db.doc(paths.alias(aliasIdOf(kind, name))).get();
    const parsed = v.safeParse(aliasSchema, toDomain(alias.data()));
    if (!parsed.success || parsed.output.target === id) return undefined;
    name = parsed.output.target;
    if (await findPublic(db, kind, name)) return name;
  }
  return undefined;
}

/** An earlier version of an outcome, which everyone may read where they may read both. */
export async function findVersion(
  db: Firestore,
  latest: Deliverable,
  version: string,
): Promise<Deliverable | undefined> {
  if (!/^[1-9]\d{0,5}$/.test(version)) return undefined;
  if (version === String(latest.version)) return latest;
  const document = await db.doc(`${paths.deliverableVersions(latest.id)}/${version}`).get();
  const parsed = v.safeParse(deliverableSchema, toDomain(document.data()));
  if (!parsed.success || parsed.output.visibility !== 'public') return undefined;
  return {...parsed.output, id: latest.id};
}

/** The newest public items of a kind, for a list. */
export async function listPublic<K extends 'news' | 'event'>(
  db: Firestore,
  kind: K,
  most: number,
): Promise<Found<K>[]> {
  const newest = {
    news: db.collection(paths.news).where('visibility', '==', 'public').orderBy('publishedAt', 'desc'),
    event: db.collection(paths.events).where('visibility', '==', 'public').orderBy('publishedAt', 'desc'),
  };
  const {docs} = await newest[kind].limit(most).get();
  return docs.flatMap((doc) => {
    const parsed = v.safeParse(KIND_SCHEMAS[kind], toDomain(doc.data()));
    return parsed.success ? [{...parsed.output, id: doc.id} as Found<K>] : [];
  });
}
