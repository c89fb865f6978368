import {describeIssues} from '@model/catalogue/payload';
import type {Firestore, QueryDocumentSnapshot} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from './convert';

/** A document that fails its schema: where it is and what is wrong, without its content. */
export interface RefusedDocument {
  readonly path: string;
  readonly issues: readonly string[];
}

const PAGE = 300;

/**
 * Reads a whole collection page by page, so that its size never matters, and gives each document that
 * satisfies its schema to `take`. The others are returned.
 */
export async function readAll<TSchema extends v.GenericSchema>(
  db: Firestore,
  collection: string,
  schema: TSchema,
  take: (id: string, fields: v.InferOutput<TSchema>) => void,
): Promise<RefusedDocument[]> {
  const refused: RefusedDocument[] = [];
  let last: QueryDocumentSnapshot | undefined;
  do {
    const query = db.collection(collection).orderBy('__name__').limit(PAGE);
    const {docs} = await (last ? query.startAfter(last) : query).get();
    for (const doc of docs) {
      const result = v.safeParse(schema, toDomain(doc.data()));
      if (result.success) take(doc.id, result.output);
      else refused.push({path: doc.ref.path, issues: describeIssues(result.issues)});
    }
    last = docs.length === PAGE ? docs.at(-1) : undefined;
  } while (last);
  return refused;
}
