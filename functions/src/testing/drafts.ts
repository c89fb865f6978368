/** Working copies, and what is published, in the specs of publishing. */
import {createHash, randomUUID} from 'node:crypto';
import type {DeliverableFields} from '@model/deliverables/deliverable';
import type {DraftFile} from '@model/publishing/content';
import {contentHash} from '@model/publishing/content-hash';
import {draftIdOf, type DraftFields} from '@model/publishing/draft';
import {KIND_COLLECTIONS, type Kind} from '@model/publishing/kind';
import {draftFilePath} from '@model/publishing/upload';
import {checkUpload} from '../drafts/check-draft-file';
import {toFirestore} from '../firestore/convert';
import {publishDraft} from '../publishing/publish-draft';
import {as} from './as';
import {emulatedFirestore} from './emulated';
import {putFile} from './emulated-files';
import {fieldsOf} from './people';

/** Ada writes, Bo reviews. */
export const ada = {uid: 'ada', role: 'editor'} as const;
export const bo = {uid: 'bo', role: 'editor'} as const;
export const boss = {uid: 'boss', role: 'admin'} as const;

/** What an outcome says in a working copy: say only what the test is about. */
export function content(changes: object = {}): Record<string, unknown> {
  return {
    title: 'A report',
    category: 'mapping-reports',
    visibility: 'public',
    summary: 'What the report says.',
    audiences: ['researchers'],
    language: 'en',
    ...changes,
  };
}

/** A working copy, as its editors' browsers leave it. */
export async function aDraft(
  item: string,
  written: object = content(),
  changes: Partial<DraftFields> = {},
  kind: Kind = 'deliverable',
): Promise<{draft: string; hash: string}> {
  const draft = draftIdOf(kind, item);
  const stands = await fieldsOf(`${KIND_COLLECTIONS[kind]}/${item}`);
  const fields: DraftFields = {
    ...{kind, item, content: written as Record<string, unknown>, revision: 1, editors: ['ada']},
    ...{updatedBy: 'ada', updatedAt: new Date(), base: stands?.['updatedAt'] as Date | undefined},
    ...changes,
  };
  await emulatedFirestore()
    .doc(`drafts/${draft}`)
    .set(toFirestore(fields) as FirebaseFirestore.DocumentData);
  return {draft, hash: await contentHash(written)};
}

/** One that Bo has approved. */
export async function anApprovedDraft(
  item: string,
  written: object = content(),
  changes: Partial<DraftFields> = {},
  kind: Kind = 'deliverable',
): Promise<{draft: string; hash: string}> {
  const hash = await contentHash(written);
  const at = new Date();
  const review = {
    state: 'approved',
    hash,
    submittedBy: 'ada',
    submittedAt: at,
    decidedBy: 'bo',
    decidedAt: at,
  };
  return aDraft(item, written, {review: review as DraftFields['review'], ...changes}, kind);
}

/** Publishes a content as Ada, the whole way but the review. */
export async function published(item: string, written: object = content(), kind: Kind = 'deliverable') {
  return publishDraft.run(as(ada, await anApprovedDraft(item, written, {}, kind)));
}

/** An upload that was looked into. */
export async function anUpload(item: string, name: string, text: string): Promise<DraftFile> {
  const draft = draftIdOf('deliverable', item);
  const upload = randomUUID();
  await putFile(draftFilePath(draft, upload, name), text, {firebaseStorageDownloadTokens: 'of-the-upload'});
  const sha256 = createHash('sha256').update(text).digest('hex');
  return checkUpload({draft, upload, name, sha256});
}

/** The outcome as it stands. */
export async function outcome(item: string): Promise<DeliverableFields> {
  const fields = await fieldsOf(`deliverables/${item}`);
  if (!fields) throw new Error(`There is no outcome ${item}.`);
  return fields as unknown as DeliverableFields;
}

/** The paths of its files. */
export async function pathsOf(item: string): Promise<string[]> {
  return (await outcome(item)).files.map(({path}) => path);
}
