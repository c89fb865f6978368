import {type FilePlan, planFiles} from '@model/publishing/file-plan';
import {isNarrower, type Place, placeIn} from '@model/publishing/places';
import {undoableUntil} from '@model/publishing/tombstone';
import type {Firestore} from 'firebase-admin/firestore';
import {takeLease} from '../catalogue/lease';
import {paths} from '../firestore/paths';
import {folderOf, holderOf, isOutcome, nameOf, standingItem} from './item';
import {isThere, type Objects, objectsOf, open, opensAt, put, remove, SEALED} from './objects';

/** Called after each file that was dealt with. */
type AfterEach = () => Promise<void>;

const nothing: AfterEach = () => Promise.resolve();

/** Copies what is not in its place yet, closed, so that nobody can read it before its document says so. */
export async function copyFiles(plan: FilePlan, objects: Objects, afterEach: AfterEach): Promise<void> {
  for (const placement of plan.placements) {
    if (isThere(placement, objects)) continue;
    await put(placement, objects, SEALED);
    await afterEach();
  }
}

/** Takes away what fewer people are to read than can now: before the documents say so. */
export async function takeFilesAway(
  plan: FilePlan,
  objects: Objects,
  place: Place,
  afterEach: AfterEach,
): Promise<void> {
  for (const placement of plan.placements) {
    const object = objects.get(placement.file.path);
    const opens = placement.opensAt ?? 0;
    if (!object || opensAt(object) >= opens || opens <= Date.now()) continue;
    // Written anew: a token that somebody got while it was open would go on opening it.
    await put(placement, objects, opens);
    await afterEach();
  }
  for (const path of strangers(plan, objects)) {
    const lies = placeIn(path);
    if (!lies || !isNarrower(place, lies)) continue;
    await remove(path, objects);
    await afterEach();
  }
}

/** Makes all files lie and open as planned, and takes away every other object of the item. */
export async function settle(plan: FilePlan, objects: Objects): Promise<void> {
  await copyFiles(plan, objects, nothing);
  for (const placement of plan.placements) {
    const object = objects.get(placement.file.path);
    const opens = placement.opensAt ?? 0;
    if (object && isDifferent(opensAt(object), opens)) await open(placement, objects, opens);
  }
  for (const path of strangers(plan, objects)) await remove(path, objects);
}

/**
 * Runs the task: makes the files of an outcome lie where its documents say, whatever broke off before. Of what was
 * withdrawn so long ago that it can't be put back, the files go for good.
 */
export async function settleFiles(db: Firestore, item: string, now = new Date()): Promise<void> {
  const lease = await takeLease(db, undefined, paths.itemLease(nameOf({kind: 'deliverable', item})));
  try {
    await settleAsItStands(db, item, now);
  } finally {
    await lease.abandon().catch(() => undefined);
  }
}

/** The same, for whoever holds the item's lease. Of an item that is no outcome there is nothing to settle. */
export async function settleAsItStands(db: Firestore, item: string, now = new Date()): Promise<void> {
  const name = {kind: 'deliverable', item} as const;
  const standing = await standingItem(db, name);
  const {fields, versions} = standing;
  const holder = holderOf(standing);
  const isOver = isOutcome(fields) && fields.withdrawn && undoableUntil(fields.withdrawn) <= now;
  const plan: FilePlan =
    holder && !isOver
      ? planFiles(folderOf(name), holder, versions)
      : {files: [], versions: new Map(), placements: []};
  await settle(plan, await objectsOf(folderOf(name)));
}

/** What lies among the item's files and is none of them. */
function strangers({placements}: FilePlan, objects: Objects): string[] {
  const planned = new Set(placements.map(({file}) => file.path));
  return [...objects.keys()].filter((path) => !planned.has(path));
}

/** A moment that has passed is as good as another. */
function isDifferent(is: number, wanted: number): boolean {
  const now = Date.now();
  return is !== wanted && !(is <= now && wanted <= now);
}
