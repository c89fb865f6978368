/**
 * How a published item changes: files first where fewer people are to see it, its documents first where more are, and
 * nothing half done in between. Whatever breaks off, the same change can be asked for again.
 */
import {type FileHolder, type FilePlan, planFiles} from '@model/publishing/file-plan';
import {KIND_SCHEMAS} from '@model/publishing/kind';
import {placeOf} from '@model/publishing/places';
import type {PublicationFields} from '@model/publishing/publication';
import type {Target} from '@model/publishing/references';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {type Lease, takeLease} from '../catalogue/lease';
import {patiently} from '../firestore/patiently';
import {paths} from '../firestore/paths';
import * as logs from '../logs';
import {enqueue, runOwnTask} from '../outbox/outbox';
import type {Task} from '../outbox/task';
import {commitChange} from './commit-change';
import {
  folderOf,
  holderOf,
  type ItemFields,
  type ItemName,
  nameOf,
  type Standing,
  standingItem,
} from './item';
import {type Objects, objectsOf} from './objects';
import {copyFiles, settle, settleAsItStands, takeFilesAway} from './settle-files';

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
export type Decide = (transaction: Transaction, standing: Standing) => Promise<Change>;

/** The moments of a change at which it may break off. */
export type Step = 'leased' | 'copied' | 'taken' | 'committed' | 'settled' | 'indexed';

/** Hears of each step before the next one begins. */
export type OnStep = (step: Step) => Promise<void>;

/** What came of a change. */
export interface Changed {
  readonly fields: ItemFields;
  readonly hidden: readonly Target[];
}

const INDEX: Task = {kind: 'index-catalogue'};

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
    const {changed, index} = await changeFilesAndDocuments(db, name, decide, {lease, onStep});
    await lease.abandon();
    await runOwnTask(db, index, INDEX);
    await onStep('indexed');
    return changed;
  } finally {
    await lease.abandon().catch(() => undefined);
  }
}

async function changeFilesAndDocuments(
  db: Firestore,
  name: ItemName,
  decide: Decide,
  {lease, onStep}: {readonly lease: Lease; readonly onStep: OnStep},
) {
  const planned = await db.runTransaction(
    async (transaction) => {
      const standing = await standingItem(db, transaction, name);
      const change = await decide(transaction, standing);
      return {change, plan: planOf(name, change, standing)};
    },
    {readOnly: true},
  );
  const {plan} = planned;
  const objects = plan.placements.length > 0 ? await objectsOf(folderOf(name)) : new Map();
  const committed = await moveAndCommit(db, name, decide, {lease, onStep, objects, ...planned}).catch(
    async (error: unknown) => {
      // Files may lie where no document says.
      await lease
        .renew()
        .then(
          () => settleAsItStands(db, name.item),
          () => undefined,
        )
        .catch(() => undefined);
      throw error;
    },
  );
  await onStep('committed');
  // Should it fail, the task that the commit has left does the same later.
  await settle(plan, objects).catch(logs.filesNotSettled);
  await onStep('settled');
  return committed;
}

async function moveAndCommit(
  db: Firestore,
  name: ItemName,
  decide: Decide,
  {
    lease,
    onStep,
    objects,
    change: {holder},
    plan,
  }: {
    readonly lease: Lease;
    readonly onStep: OnStep;
    readonly objects: Objects;
    readonly change: Change;
    readonly plan: FilePlan;
  },
) {
  const after = (step: Step) => async () => {
    await lease.renew();
    await onStep(step);
  };
  await copyFiles(plan, objects, after('copied'));
  if (holder) await takeFilesAway(plan, objects, placeOf(holder, holder), after('taken'));
  return patiently(() =>
    db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const standing = await standingItem(db, transaction, name);
      const change = await decide(transaction, standing);
      const fields = v.parse(KIND_SCHEMAS[name.kind], withFiles(change, planOf(name, change, standing)));
      const changed = await commitChange(db, transaction, name, {standing, change, fields, plan});
      return {changed, index: enqueue(db, transaction, INDEX, {isOwn: true})};
    }),
  );
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
