/** References that wait until their readers may see what they name. `model/publishing/references.ts` decides which. */
import type {Visibility} from '@model/access/visibility';
import {relationsNaming} from '@model/deliverables/read-relations';
import {KIND_COLLECTIONS, KINDS, type Kind} from '@model/publishing/kind';
import {isSeenBy, project, type Target, targetsOf, type Wanted, wantedOf} from '@model/publishing/references';
import type {DocumentData, Firestore, Query, Transaction} from 'firebase-admin/firestore';
import {toDomain, toFirestore} from '../firestore/convert';
import {patiently} from '../firestore/patiently';
import {paths} from '../firestore/paths';
import {asItStands, type ReadDoc, within} from '../firestore/read-doc';

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

/** What an item, about to stand at `path`, may name. */
export async function shownItem<T extends {readonly visibility: Visibility}>(
  db: Firestore,
  read: ReadDoc,
  kind: Kind,
  path: string,
  fields: T,
): Promise<Shown<T>> {
  const before = await waitingAt(db, read, path);
  const wanted = wantedOf(kind, fields, before?.wanted, (target) => before?.hidden.includes(target) ?? false);
  const seen = await visibilitiesOf(db, read, targetsOf(kind, wanted));
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
 * Takes the name of an item out of whatever has readers who may not see it, and puts it back where it waited and they
 * may. Safe at any time, any number of times.
 *
 * @param foreseen who is to see it soon: what names it goes before
 */
export async function followReferences(db: Firestore, target: Target, foreseen?: Visibility): Promise<void> {
  const visibility = foreseen ?? (await visibilitiesOf(db, asItStands, [target])).get(target);
  const [naming, waiting] = await Promise.all([
    visibility === 'public' ? [] : pathsNaming(db, target),
    pathsWaitingFor(db, target),
  ]);
  for (const path of new Set([...naming, ...waiting])) {
    await patiently(() =>
      db.runTransaction((transaction) => reshow(db, transaction, path, {target, foreseen})),
    );
  }
}

async function reshow(
  db: Firestore,
  transaction: Transaction,
  path: string,
  {target, foreseen}: {readonly target: Target; readonly foreseen: Visibility | undefined},
): Promise<void> {
  const read = within(transaction);
  const ref = db.doc(path);
  const fields = toDomain((await read(ref)).data()) as (DocumentData & {visibility: Visibility}) | undefined;
  const kind = kindAt(path);
  if (!kind || !fields) return;
  const before = await waitingAt(db, read, path);
  const visibility = foreseen ?? (await visibilitiesOf(db, read, [target])).get(target);
  const isHidden = before?.hidden.includes(target) ?? false;
  const isToBeSeen = isSeenBy(fields.visibility, visibility);
  const wanted = before?.wanted ?? wantedOf(kind, fields, undefined, () => false);
  if (isHidden === !isToBeSeen || !targetsOf(kind, wanted).includes(target)) return;
  // The others are as they were: their own changes see to them.
  const isSeen = (each: Target) => (each === target ? isToBeSeen : !before?.hidden.includes(each));
  const shown = project(kind, fields, wanted, isSeen);
  const changed = [...Object.keys(wanted.lists), ...(fields['withdrawn'] ? ['withdrawn'] : [])];
  const update = changed.map((field) => [field, toFirestore(shown.fields[field])]);
  transaction.update(ref, Object.fromEntries(update) as DocumentData);
  if (shown.wanted) keepWaiting(db, transaction, {path, wanted: shown.wanted, hidden: shown.hidden});
  else transaction.delete(db.doc(paths.waitingReference(path)));
}

async function pathsNaming(db: Firestore, target: Target): Promise<string[]> {
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
  const found = await Promise.all(queries.map((query) => query.select().get()));
  return found.flatMap(({docs}) => docs.map(({ref}) => ref.path));
}

async function pathsWaitingFor(db: Firestore, target: Target): Promise<string[]> {
  const query = db.collection(paths.waitingReferences).where('hidden', 'array-contains', target);
  return (await query.select('path').get()).docs.map((doc) => String(doc.get('path')));
}

async function visibilitiesOf(
  db: Firestore,
  read: ReadDoc,
  targets: readonly Target[],
): Promise<ReadonlyMap<Target, Visibility | undefined>> {
  const refs = targets.map((target) => {
    const [kind, id] = target.split('.') as [Kind, string];
    return db.doc(`${KIND_COLLECTIONS[kind]}/${id}`);
  });
  const docs = await Promise.all(refs.map(read));
  return new Map(targets.map((target, n) => [target, docs[n]?.get('visibility') as Visibility | undefined]));
}

async function waitingAt(db: Firestore, read: ReadDoc, path: string): Promise<Waiting | undefined> {
  return (await read(db.doc(paths.waitingReference(path)))).data() as Waiting | undefined;
}

function keepWaiting(db: Firestore, transaction: Transaction, waiting: Waiting): void {
  transaction.set(db.doc(paths.waitingReference(waiting.path)), toFirestore(waiting) as DocumentData);
}

/** Of a version: that of its outcome. */
function kindAt(path: string): Kind | undefined {
  return KINDS.find((kind) => path.startsWith(`${KIND_COLLECTIONS[kind]}/`));
}
