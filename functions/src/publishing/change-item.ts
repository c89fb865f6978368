/**
 * How a published item changes: files first where fewer people are to see it, its documents first where more are, and
 * nothing half done in between. Whatever breaks off, the same change can be asked for again.
 */
import {type FileHolder, type FilePlan, planFiles} from '@model/publishing/file-plan';
import {KIND_SCHEMAS} from '@model/publishing/kind';
import {placeOf} from '@model/publishing/places';
import type {PublicationFields} from '@model/publishing/publication';
import type {Target} from '@model/publishing/references';
import type {DocumentReference, Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {type Lease, takeLease} from '../catalogue/lease';
import {patiently} from '../firestore/patiently';
import {paths} from '../firestore/paths';
import {asItStands, type ReadDoc, within} from '../firestore/read-doc';
import * as logs from '../logs';
import {enqueue, runOwnTask} from '../outbox/outbox';
import type {Task} from '../outbox/task';
import {commitChange} from './commit-change';
import {
  fieldsOf,
  folderOf,
  holderOf,
  type ItemFields,
  type ItemName,
  nameOf,
  type Standing,
  standingItem,
  targetOf,
} from './item';
import {type Objects, objectsOf} from './objects';
import {copyFiles, settle, settleAsItStands, takeFilesAway} from './settle-files';
import {followReferences} from './waiting';

/** What is to become of an item. */
export interface Change {
  readonly act: PublicationFields['act'];
  readonly at: Date;
  /** Who decided it, a uid. */
  readonly by: string;
  readonly approvedBy?: string | undefined;
  /** Hash of the working copy that it is made of. */
  readonly hash?: string;
  readonly note?: string | undefined;
  /** What stands from then on. */
  readonly fields: object;
  /** Of an outcome: what stands from then on with its files, wherever they lie now. */
  readonly holder?: FileHolder | undefined;
  /** Whether what stood becomes an earlier version. */
  readonly archives: boolean;
  /** What else is to be told or done afterwards. */
  readonly tasks: readonly Task[];
  /** The other writes of the same commit. */
  write(transaction: Transaction): void;
}

/** Decides on a change by what stands. Asked twice, before files are moved and as it is committed; it only reads. */
export type Decide = (read: ReadDoc, standing: Standing) => Promise<Change>;

/** The moments of a change at which it may break off. */
export type Step = 'leased' | 'copied' | 'taken' | 'unnamed' | 'committed' | 'settled' | 'indexed';

/** Hears of each step before the next one begins. */
export type OnStep = (step: Step) => Promise<void>;

/** What came of a change. */
export interface Changed {
  readonly fields: ItemFields;
  readonly hidden: readonly Target[];
}

const INDEX: Task = {kind: 'index-catalogue'};

/** A lease is begun anew once this much of its time may be over. */
const RENEWED_MS = 30_000;

/** A change under way. */
interface Work {
  readonly db: Firestore;
  readonly name: ItemName;
  readonly decide: Decide;
  readonly lease: Lease;
  readonly onStep: OnStep;
  readonly standing: Standing;
  readonly change: Change;
  readonly plan: FilePlan;
  readonly objects: Objects;
}

/**
 * Changes a published item, and returns once the catalogue says so. One change of an item at a time.
 *
 * @throws HttpsError whatever `decide` refuses, `file-damaged`
 */
export async function changeItem(
  db: Firestore,
  name: ItemName,
  decide: Decide,
  onStep: OnStep = () => Promise.resolve(),
): Promise<Changed> {
  const lease = await takeLease(db, undefined, paths.itemLease(nameOf(name)));
  try {
    await onStep('leased');
    const standing = await standingItem(db, name);
    const change = await decide(asItStands, standing);
    const plan = planOf(name, change, standing);
    const objects: Objects = plan.placements.length > 0 ? await objectsOf(folderOf(name)) : new Map();
    const work: Work = {db, name, decide, lease, onStep, standing, change, plan, objects};
    const {changed, index} = await prepareAndCommit(work).catch(async (error: unknown) => {
      await putBack(work).catch(() => undefined);
      throw error;
    });
    await onStep('committed');
    await follow(work).catch(logs.itemNotSettled);
    await onStep('settled');
    await lease.abandon();
    await runOwnTask(db, index, INDEX);
    await onStep('indexed');
    return changed;
  } finally {
    await lease.abandon().catch(() => undefined);
  }
}

/** What comes before the documents: files lie ready, and what fewer are to see is gone. */
async function prepareAndCommit(work: Work): Promise<{changed: Changed; index: DocumentReference}> {
  const {db, name, lease, onStep, plan, objects, change} = work;
  let renewed = Date.now();
  const after = (step: Step) => async () => {
    if (Date.now() - renewed > RENEWED_MS) {
      await lease.renew();
      renewed = Date.now();
    }
    await onStep(step);
  };
  await copyFiles(plan, objects, after('copied'));
  const {holder} = change;
  if (holder) await takeFilesAway(plan, objects, placeOf(holder, holder), after('taken'));
  if (isNarrowed(work)) {
    await followReferences(db, targetOf(name), 'consortium');
    await onStep('unnamed');
  }
  return patiently(() => db.runTransaction((transaction) => commit(work, transaction)));
}

async function commit(
  {db, name, decide, lease, plan, ...work}: Work,
  transaction: Transaction,
): Promise<{changed: Changed; index: DocumentReference}> {
  await lease.confirm(transaction);
  const read = within(transaction);
  // What it names may have changed meanwhile.
  const standing = {...work.standing, fields: await fieldsOf(db, read, name)};
  const change = await decide(read, standing);
  const fields = v.parse(KIND_SCHEMAS[name.kind], withFiles(change, plan));
  const changed = await commitChange(db, transaction, name, {standing, change, fields, plan});
  return {changed, index: enqueue(db, transaction, INDEX, {isOwn: true})};
}

/** What comes after the documents. The tasks that the commit has left do the same, should it break off. */
async function follow({db, name, plan, objects, standing, change}: Work): Promise<void> {
  await settle(plan, objects);
  if (standing.fields?.visibility !== visibilityOf(change)) await followReferences(db, targetOf(name));
}

/** Nothing was committed: files and references that were on their way go back to where the documents have them. */
async function putBack(work: Work): Promise<void> {
  const {db, name, lease, plan} = work;
  // Whoever has the lease now sees to it.
  await lease.renew();
  if (plan.placements.length > 0) await settleAsItStands(db, name.item);
  if (isNarrowed(work)) await followReferences(db, targetOf(name));
}

function isNarrowed({standing, change}: Work): boolean {
  return standing.fields?.visibility === 'public' && visibilityOf(change) === 'consortium';
}

function visibilityOf({fields}: Change): unknown {
  return (fields as {visibility?: unknown}).visibility;
}

/** Where the files are to lie once the item is changed. */
function planOf(name: ItemName, {holder, archives}: Change, standing: Standing): FilePlan {
  if (!holder) return {files: [], versions: new Map(), placements: []};
  const archived = archives ? holderOf(standing) : undefined;
  return planFiles(folderOf(name), holder, [...standing.versions, ...(archived ? [archived] : [])]);
}

/** A tombstone names no file. */
function withFiles({fields, holder}: Change, {files}: FilePlan): object {
  return holder && holder.withdrawn === undefined ? {...fields, files} : fields;
}
