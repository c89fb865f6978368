import {inject, Injectable} from '@angular/core';
import {
  collection,
  doc,
  documentId,
  getDoc,
  getDocs,
  query,
  type QueryConstraint,
  where,
} from 'firebase/firestore/lite';
import * as v from 'valibot';
import {ReadError} from '../errors/read-error';
import {withTimeLimit} from '../errors/time-limit';
import {FIRESTORE} from './firestore';
import {plain} from './plain';
import {type Refusal, Refusals} from './refusals';

/** Anything that was read, with the id of its document. */
export type WithId<T> = T & {readonly id: string};

type Schema<T> = v.GenericSchema<unknown, T>;

/** Reads documents through the model's schemas. Repositories use it; nobody else sees Firestore. */
@Injectable()
export class DocumentReader {
  private readonly firestore = inject(FIRESTORE);
  private readonly refusals = inject(Refusals);

  /**
   * The document at `path`.
   *
   * @throws ReadError `absent` when there is none or the rules refuse, `damaged` when it fails its schema
   */
  async get<T>(path: string, schema: Schema<T>): Promise<WithId<T>> {
    const snapshot = await this.ask('get', () => getDoc(doc(this.firestore, path)));
    if (!snapshot.exists()) throw new ReadError('absent');
    const item = parse(path, snapshot.data(), schema);
    if (item === undefined) throw new ReadError('damaged');
    return {...item, id: snapshot.id};
  }

  /** The documents of a query that obey their schema; those that don't are left out and logged. */
  async list<T>(path: string, schema: Schema<T>, ...constraints: QueryConstraint[]): Promise<WithId<T>[]> {
    const found = await this.ask('list', () =>
      getDocs(query(collection(this.firestore, path), ...constraints)),
    );
    return found.docs.flatMap((snapshot) => {
      const item = parse(`${path}/${snapshot.id}`, snapshot.data(), schema);
      return item === undefined ? [] : [{...item, id: snapshot.id}];
    });
  }

  /**
   * The document of this id, or nothing where there is none. For those who may list the whole of `path`: to them, unlike
   * `get`, the rules can say that something is absent, and no refusal sounds as if a role had been lost.
   *
   * @throws ReadError
   */
  async find<T>(path: string, id: string, schema: Schema<T>): Promise<WithId<T> | undefined> {
    return (await this.list(path, schema, where(documentId(), '==', id))).find((found) => found.id === id);
  }

  /** Runs one read with a time limit, and with errors in our terms. */
  private async ask<T>(kind: Refusal['kind'], read: () => Promise<T>): Promise<T> {
    try {
      return await withTimeLimit(read());
    } catch (error) {
      if (error instanceof ReadError) throw error;
      const refused = (error as {code?: unknown}).code === 'permission-denied';
      if (refused) this.refusals.notice(kind);
      throw new ReadError(refused ? 'absent' : 'unreachable', {cause: error});
    }
  }
}

function parse<T>(path: string, data: unknown, schema: Schema<T>): T | undefined {
  const result = v.safeParse(schema, plain(data));
  if (result.success) return result.output;
  console.warn(
    `Left out ${path}: ${v.getDotPath(result.issues[0]) ?? 'document'} ${result.issues[0].message}`,
  );
  return undefined;
}
