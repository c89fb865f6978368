/**
 * The pictures of published items, drawn as they are published and kept in Storage where no client reaches them:
 * `previews/{folder}/{id}/{hash of the drawing}.png`. What is kept is a copy of what the item's document says, never its own
 * truth: whoever answers with one has looked first whether everyone may see the item, and asks for the drawing of today.
 */
import {createHash} from 'node:crypto';
import {previewPicture, type PictureWords} from '@model/drawing/preview-picture';
import {type Pictured, pictureWords} from '@model/first-response/picture';
import type {Firestore} from 'firebase-admin/firestore';
import {takeLease} from '../catalogue/lease';
import {bucket, isGone, objectsBelow} from '../files/bucket';
import {paths} from '../firestore/paths';
import {findPublic} from '../first-response/find';
import {folderOf, type ItemName, nameOf} from '../publishing/item';
import {draw} from './draw';

/** What an item's picture says; of what is withdrawn or not everyone's there is none. */
export async function wordsOf(db: Firestore, {kind, item}: ItemName): Promise<PictureWords | undefined> {
  const found: (Pictured & {readonly withdrawn?: unknown}) | undefined = await findPublic(db, kind, item);
  return found && !found.withdrawn ? pictureWords(kind, found) : undefined;
}

/** The picture as it is kept, if it is. */
export async function keptPicture(name: ItemName, svg: string): Promise<Buffer | undefined> {
  try {
    const [png] = await bucket().file(pathOf(name, svg)).download();
    return png;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/**
 * Runs the task: keeps the picture of an item as it stands published, and no other. Under the item's lease, so that of two
 * that run at once the later sees what the earlier has left.
 */
export async function keepPicture(db: Firestore, name: ItemName): Promise<void> {
  const lease = await takeLease(db, undefined, paths.itemLease(nameOf(name)));
  try {
    const words = await wordsOf(db, name);
    const svg = words && previewPicture(words);
    const path = svg && pathOf(name, svg);
    let isKept = false;
    for await (const object of objectsBelow(`${folderBelowPreviews(name)}/`)) {
      if (object.name === path) isKept = true;
      else await object.delete({ignoreNotFound: true});
    }
    if (path && !isKept)
      await bucket()
        .file(path)
        .save(await draw(svg), SAVED);
  } finally {
    await lease.abandon().catch(() => undefined);
  }
}

const SAVED = {
  resumable: false,
  metadata: {contentType: 'image/png', cacheControl: 'private, no-store'},
} as const;

function pathOf(name: ItemName, svg: string): string {
  return `${folderBelowPreviews(name)}/${createHash('sha256').update(svg).digest('hex')}.png`;
}

function folderBelowPreviews(name: ItemName): string {
  return `previews/${folderOf(name)}`;
}
