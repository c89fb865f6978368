import {aliasIdOf} from '@model/publishing/alias';
import {checkContent} from '@model/publishing/check-content';
import type {PublishAnswer} from '@model/publishing/commands';
import type {ContentOf} from '@model/publishing/content';
import type {Draft} from '@model/publishing/draft';
import type {FileHolder} from '@model/publishing/file-plan';
import type {Kind} from '@model/publishing/kind';
import {nextFields} from '@model/publishing/next-fields';
import {mayPublish} from '@model/publishing/review';
import type {Firestore} from 'firebase-admin/firestore';
import {indexCatalogue} from '../catalogue/index-catalogue';
import {isRefusal, refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {asItStands, type ReadDoc} from '../firestore/read-doc';
import {publishingSettingsIn} from '../settings/settings';
import {type Change, changeItem, type Decide, type OnStep} from './change-item';
import {draftAt, itemOf, seenDraft} from './drafts';
import {isOutcome, type ItemFields, type ItemName, type Standing, standingItem} from './item';
import {settleFiles} from './settle-files';
import {tell} from './tell';
import {removalsOf} from './uploads';

/** Who publishes which working copy, as they saw it. */
export interface PublishRequest {
  readonly draft: string;
  readonly hash: string;
  readonly by: string;
}

/**
 * Publishes a working copy, and returns once it is to be seen. Asked again after it broke off, it finishes what was
 * begun; asked by two, one publishes and the other is told.
 *
 * @throws HttpsError `not-found`, `published-meanwhile`, `changed-meanwhile`, `not-approved`, `not-whole`,
 *   `is-withdrawn`, `earlier-address`, `file-damaged`
 */
export async function publish(
  db: Firestore,
  request: PublishRequest,
  onStep?: OnStep,
): Promise<PublishAnswer> {
  const name = itemOf(request.draft);
  const before = await publishedBefore(db, name, request);
  if (before) return finish(db, name, before);
  try {
    return await publishNow(db, name, request, onStep);
  } catch (error) {
    if (!isRefusal(error, 'published-meanwhile')) throw error;
    // Somebody was faster while this one waited for its turn: perhaps the same person, asking twice.
    const done = await publishedBefore(db, name, request);
    if (done) return finish(db, name, done);
    throw error;
  }
}

async function publishNow(
  db: Firestore,
  name: ItemName,
  request: PublishRequest,
  onStep: OnStep | undefined,
): Promise<PublishAnswer> {
  const uploads = await removalsOf(request.draft);
  let at: Date | undefined;
  const decide: Decide = async (read, standing) => {
    at ??= new Date();
    const {draft, content} = await publishable(db, read, request, standing);
    const change = changeOf(draft, content, standing.fields, {...request, at});
    return {
      ...change,
      tasks: [...change.tasks, ...uploads],
      write: (into) => into.delete(db.doc(paths.draft(draft.id))),
    };
  };
  const {fields, hidden} = await changeItem(db, name, decide, onStep);
  return {
    published: true,
    ...(isOutcome(fields) && {version: fields.version}),
    ...(hidden.length > 0 && {leftOut: hidden}),
  };
}

/**
 * The working copy, if it may be published as it stands over what stands.
 *
 * @throws HttpsError as `publish` does
 */
export async function publishable(
  db: Firestore,
  read: ReadDoc,
  request: PublishRequest,
  standing: Standing,
): Promise<{readonly draft: Draft; readonly content: ContentOf<Kind>}> {
  const settings = await read(db.doc(paths.publishingSettings));
  const draft = await seenDraft(db, read, request).catch((error: unknown) => {
    throw standing.latest?.hash === request.hash ? refusal('published-meanwhile') : error;
  });
  if (!mayPublish(draft, request.hash, publishingSettingsIn(settings))) throw refusal('not-approved');
  if (!standing.fields && (await isAlias(db, read, draft))) throw refusal('earlier-address');
  if (isOutcome(standing.fields) && standing.fields.withdrawn) throw refusal('is-withdrawn');
  if (draft.base?.getTime() !== standing.fields?.updatedAt.getTime()) throw refusal('changed-meanwhile');
  const {content, issues} = checkContent(draft.kind, draft.item, draft.content);
  if (issues) throw refusal('not-whole', {issues});
  return {draft, content};
}

/** Whether links to this address lead to something else, which something new would take them from. */
async function isAlias(db: Firestore, read: ReadDoc, {kind, item}: ItemName): Promise<boolean> {
  return (await read(db.doc(paths.alias(aliasIdOf(kind, item))))).exists;
}

function changeOf(
  draft: Draft,
  content: ContentOf<Kind>,
  before: ItemFields | undefined,
  {hash, by, at}: {readonly hash: string; readonly by: string; readonly at: Date},
): Omit<Change, 'write'> {
  const fields = nextFields(draft.kind, content, before, at);
  const {review, editors} = draft;
  const approvedBy = review?.state === 'approved' && review.hash === hash ? review.decidedBy : undefined;
  const people = [...editors, review?.submittedBy, review?.decidedBy];
  return {
    ...{act: 'published', at, by, approvedBy, hash, fields, archives: isOutcome(before)},
    ...('versionNote' in content && {note: content.versionNote}),
    ...(draft.kind === 'deliverable' && {holder: fields as FileHolder}),
    tasks: tell('item-published', draft, people, {actor: by, at}),
  };
}

/** The version by which the caller has published this already, should the answer have been lost. */
async function publishedBefore(
  db: Firestore,
  name: ItemName,
  {draft, hash, by}: PublishRequest,
): Promise<PublishAnswer | undefined> {
  if (await draftAt(db, asItStands, draft)) return undefined;
  const {latest} = await standingItem(db, name);
  if (latest?.hash !== hash) throw refusal('not-found');
  if (latest.by !== by) throw refusal('published-meanwhile');
  return {published: true, ...(latest.version !== undefined && {version: latest.version})};
}

/** Whoever published it may have died before everybody could see it. */
async function finish(db: Firestore, name: ItemName, answer: PublishAnswer): Promise<PublishAnswer> {
  if (name.kind === 'deliverable') await settleFiles(db, name.item);
  await indexCatalogue(db);
  return answer;
}
