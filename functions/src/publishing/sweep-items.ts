import {WITHDRAWAL_UNDO_DAYS} from '@model/publishing/commands';
import {parseDraftId} from '@model/publishing/draft';
import type {Firestore} from 'firebase-admin/firestore';
import {objectsBelow} from '../files/bucket';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';
import {settleFiles} from './settle-files';

/**
 * Deletes the files of outcomes that were withdrawn too long ago to be put back, and settles those of an outcome whose
 * change broke off and was never tried again: its lease is still there. Returns how many outcomes it saw to.
 */
export async function sweepItems(db: Firestore, now: Date): Promise<number> {
  const items = new Set([...(await itemsGone(db, now)), ...(await itemsBroken(db, now))]);
  for (const item of items) await settleFiles(db, item, now);
  return items.size;
}

async function itemsGone(db: Firestore, now: Date): Promise<string[]> {
  const withFiles = new Set<string>();
  for await (const {name} of objectsBelow('withdrawn/deliverables/')) withFiles.add(name.split('/')[2] ?? '');
  const before = new Date(now.getTime() - WITHDRAWAL_UNDO_DAYS * DAY_MS);
  const gone = db.collection(paths.deliverables).where('withdrawn.at', '<=', before).select();
  return (await gone.get()).docs.map(({id}) => id).filter((id) => withFiles.has(id));
}

async function itemsBroken(db: Firestore, now: Date): Promise<string[]> {
  const over = db.collection(paths.catalogue).where('until', '<=', now.getTime()).select();
  return (await over.get()).docs.flatMap(({id}) => {
    const draft = id.startsWith('lease-item-') ? parseDraftId(id.slice('lease-item-'.length)) : undefined;
    return draft?.kind === 'deliverable' ? [draft.item] : [];
  });
}
