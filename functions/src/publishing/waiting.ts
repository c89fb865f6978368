/** References that wait until their readers may see what they name. `model/publishing/references.ts` decides which. */
import type {Visibility} from '@model/access/visibility';
import {relationsNaming} from '@model/deliverables/read-relations';
import {KIND_COLLECTIONS, KINDS, type Kind} from '@model/publishing/kind';
import {isSeenBy, project, type Target, targetsOf, type Wanted, wantedOf} from '@model/publishing/references';
import type {DocumentData, DocumentSnapshot, Firestore, Query, Transaction} from 'firebase-admin/firestore';
import {toDomain, toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** As `waitingReferences/{path of the document}` holds it. */
interface Waiting {
  readonly path: string;
  readonly wanted: Wanted;
  readonly hidden: readonly Target[];
}

/** A document as its readers may see it, and the writes that remember what waits. */
export interface Shown<T> {
  readonly fields: T;
  readonly hidden: readonly Target[];
  /** @param to another document that takes over what waits */
  remember(transaction: Transaction, to?: string): void;
}

/** What an item, about to stand at `path`, may name; it is read before the transaction's first write. */
export async function shownItem<T extends {readonly visibility: Visibility}>(
  db: Firestore,
  transaction: Transaction,
  kind: Kind,
  path: string,
  fields: T,
): Promise<Shown<T>> {
  const before = await waitingAt(db, transaction, path);
  const wanted = wantedOf(kind, fields, before?.wanted, (target) => before?.hidden.includes(target) ?? false);
  const seen = await visibilitiesOf(db, transaction, targetsOf(kind, wanted));
  const shown = project(kind, fields, wanted, (target) => isSeenBy(fields.visibility, seen.get(target)));
  return {
    ...shown,
    remember(write, to) {
      if (to && before) keepWaiting(db, write, {...before, path: to});
      if (shown.wanted) keepWaiting(db, write, {path, wanted: shown.wanted, hidden: shown.hidden});
      else if (before) write.delete(db.doc(paths.waitingReference(path)));
    },
  };
}

/**
 * Takes the name of an item out of whatever its readers may see and it not, and puts it back where it waited. The reads
 * are done when this returns; the writes are for later.
 *
 * @param before its visibility until now; `undefined` where it was not there
 */
export async function followVisibility(
  db: Firestore,
  transaction: Transaction,
  target: Target,
  before: Visibility | undefined,
  after: Visibility,
): Promise<(transaction: Transaction) => void> {
  if (before === after) return () => undefined;
  const isNarrower = before === 'public';
  const hosts = isNarrower
    ? await hostsNaming(db, transaction, target)
    : await hostsWaitingFor(db, transaction, target);
  const writes = await Promise.all(hosts.map((host) => reshown(db, transaction, host, target, after)));
  return (write) => writes.forEach((one) => one(write));
}

async function reshown(
  db: Firestore,
  transaction: Transaction,
  host: DocumentSnapshot,
  target: Target,
  after: Visibility,
): Promise<(transaction: Transaction) => void> {
  const {path} = host.ref;
  const kind = kindAt(path);
  const fields = toDomain(host.data()) as (DocumentData & {visibility: Visibility}) | undefined;
  if (!kind || !fields) return () => undefined;
  const before = await waitingAt(db, transaction, path);
  const wanted = before?.wanted ?? wantedOf(kind, fields, undefined, () => false);
  // The others are as they were: their own changes see to them.
  const isSeen = (each: Target) =>
    each === target ? isSeenBy(fields.visibility, after) : !before?.hidden.includes(each);
  const shown = project(kind, fields, wanted, isSeen);
  const changed = [...Object.keys(wanted.lists), ...(fields['withdrawn'] ? ['withdrawn'] : [])];
  return (write) => {
    const update = changed.map((field) => [field, toFirestore(shown.fields[field])]);
    write.update(host.ref, Object.fromEntries(update) as DocumentData);
    if (shown.wanted) keepWaiting(db, write, {path, wanted: shown.wanted, hidden: shown.hidden});
    else if (before) write.delete(db.doc(paths.waitingReference(path)));
  };
}

async function hostsNaming(
  db: Firestore,
  transaction: Transaction,
  target: Target,
): Promise<DocumentSnapshot[]> {
  const id = target.slice(target.indexOf('.') + 1);
  const outcomes = db.collection(paths.deliverables);
  const versions = db.collectionGroup('versions');
  const queries: Query[] = target.startsWith('deliverable.')
    ? [
        outcomes.where('relations', 'array-contains-any', relationsNaming(id)),
        versions.where('relations', 'array-contains-any', relationsNaming(id)),
        outcomes.where('withdrawn.replacement', '==', id),
        db.collection(paths.news).where('deliverables', 'array-contains', id),
        db.collection(paths.events).where('deliverables', 'array-contains', id),
      ]
    : target.startsWith('partner.')
      ? [
          outcomes.where('partners', 'array-contains', id),
          versions.where('partners', 'array-contains', id),
          db.collection(paths.workPackages).where('leads', 'array-contains', id),
        ]
      : [];
  const found = await Promise.all(queries.map((query) => transaction.get(query)));
  const docs = found.flatMap(({docs: some}) => some);
  return [...new Map(docs.map((doc) => [doc.ref.path, doc])).values()];
}

async function hostsWaitingFor(
  db: Firestore,
  transaction: Transaction,
  target: Target,
): Promise<DocumentSnapshot[]> {
  const query = db.collection(paths.waitingReferences).where('hidden', 'array-contains', target);
  const {docs} = await transaction.get(query);
  const refs = docs.map((doc) => db.doc(String(doc.get('path'))));
  return refs.length > 0 ? transaction.getAll(...refs) : [];
}

async function visibilitiesOf(
  db: Firestore,
  transaction: Transaction,
  targets: readonly Target[],
): Promise<ReadonlyMap<Target, Visibility | undefined>> {
  if (targets.length === 0) return new Map();
  const refs = targets.map((target) => {
    const [kind, id] = target.split('.') as [Kind, string];
    return db.doc(`${KIND_COLLECTIONS[kind]}/${id}`);
  });
  const docs = await transaction.getAll(...refs, {fieldMask: ['visibility']});
  return new Map(targets.map((target, n) => [target, docs[n]?.get('visibility') as Visibility | undefined]));
}

async function waitingAt(
  db: Firestore,
  transaction: Transaction,
  path: string,
): Promise<Waiting | undefined> {
  return (await transaction.get(db.doc(paths.waitingReference(path)))).data() as Waiting | undefined;
}

function keepWaiting(db: Firestore, transaction: Transaction, waiting: Waiting): void {
  transaction.set(db.doc(paths.waitingReference(waiting.path)), toFirestore(waiting) as DocumentData);
}

/** Of a version: that of its outcome. */
function kindAt(path: string): Kind | undefined {
  return KINDS.find((kind) => path.startsWith(`${KIND_COLLECTIONS[kind]}/`));
}
