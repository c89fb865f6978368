import {contentHash} from '@model/publishing/content-hash';
import {type Draft, draftSchema, parseDraftId} from '@model/publishing/draft';
import {FieldValue, type Firestore, type Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import type {ReadDoc} from '../firestore/read-doc';
import {type ItemName, nameOf} from './item';

/** The item that a working copy is of. @throws HttpsError `not-found` where the id names none */
export function itemOf(draft: string): ItemName {
  const found = parseDraftId(draft);
  if (!found) throw refusal('not-found');
  return found;
}

/** A working copy; `undefined` where there is none. */
export async function draftAt(db: Firestore, read: ReadDoc, id: string): Promise<Draft | undefined> {
  const found = v.safeParse(draftSchema, toDomain((await read(db.doc(paths.draft(id)))).data()));
  return found.success ? {...found.output, id} : undefined;
}

/**
 * The working copy as the caller has seen it.
 *
 * @throws HttpsError `not-found`, or `changed-meanwhile` where somebody has edited it since
 */
export async function seenDraft(
  db: Firestore,
  read: ReadDoc,
  {draft: id, hash}: {readonly draft: string; readonly hash: string},
): Promise<Draft> {
  itemOf(id);
  const draft = await draftAt(db, read, id);
  if (!draft) throw refusal('not-found');
  if ((await contentHash(draft.content)) !== hash) throw refusal('changed-meanwhile');
  return draft;
}

/** How a content is called, for those who are told of it; `undefined` while it has no name. */
export function titleOf({content}: Pick<Draft, 'content'>): string | undefined {
  const title = content['title'] ?? content['name'] ?? content['subject'];
  return typeof title === 'string' && title.trim()
    ? title
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 300)
    : undefined;
}

/**
 * Lets a working copy go on from what stands now, if it began from what stood before: neither a withdrawal nor its end
 * is an edit that its writers would have to look at.
 *
 * @param after absent where nothing stands any more
 */
export async function rebase(
  db: Firestore,
  read: ReadDoc,
  name: ItemName,
  before: Date,
  after: Date | undefined,
): Promise<(transaction: Transaction) => void> {
  const id = nameOf(name);
  const draft = await draftAt(db, read, id);
  if (draft?.base?.getTime() !== before.getTime()) return () => undefined;
  return (write) => void write.update(db.doc(paths.draft(id)), {base: after ?? FieldValue.delete()});
}
