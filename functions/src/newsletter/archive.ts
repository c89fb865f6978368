import {createHash} from 'node:crypto';
import {type DeliverableFields, deliverableSchema} from '@model/deliverables/deliverable';
import {contentDispositionOf} from '@model/files/content-disposition';
import type {StoredFile} from '@model/files/file';
import type {Issue} from '@model/newsletter/sending';
import {PORTAL_ZONE} from '@model/dates/zoned';
import {draftIdOf} from '@model/publishing/draft';
import type {PublicationFields} from '@model/publishing/publication';
import type {DocumentData, Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {bucket} from '../files/bucket';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';
import {keptArchive} from './letters-of-issue';
import {type Picture, picturesOf} from './pictures';
import type {Archived} from './render';
import {issueOf} from './send-batch';

/**
 * Publishes an issue that was sent as an outcome of the category `newsletters`, just as it was rendered: its text to be
 * read on the portal, its HTML as a file, and nobody's own links. From then on editors correct or withdraw it as any
 * outcome. Idempotent: what is there already stays as it is.
 */
export async function archiveIssue(db: Firestore, id: string, now = new Date()): Promise<void> {
  const issue = await issueOf(db, id);
  const archive = await keptArchive(db, id);
  if (issue?.state !== 'sent' || !archive) return;
  const ref = db.doc(paths.deliverable(id));
  if ((await ref.get()).exists) return;
  const files = await storeFiles(id, issue, archive);
  const fields = outcomeOf(issue, archive, files, now);
  const isNew = await db.runTransaction(async (transaction) => {
    if ((await transaction.get(ref)).exists) return false;
    transaction.create(ref, toFirestore(fields) as DocumentData);
    const publication: PublicationFields = {
      ...{kind: 'deliverable', item: id, number: 1, act: 'published', at: now, by: 'portal', version: 1},
      ...(issue.approvedBy && {approvedBy: issue.approvedBy}),
      content: fields,
    };
    const history = db.doc(paths.publication(draftIdOf('deliverable', id), 1));
    transaction.set(history, toFirestore(publication) as DocumentData);
    enqueue(db, transaction, {kind: 'keep-picture', name: {kind: 'deliverable', item: id}});
    return true;
  });
  if (isNew) await rebuildCatalogue(db);
}

function outcomeOf(
  {content, sentAt = new Date(0)}: Issue,
  {body}: Archived,
  files: readonly StoredFile[],
  now: Date,
): DeliverableFields {
  const picked = content.blocks.flatMap((block) => (block.type === 'outcome' ? [block.id] : []));
  return v.parse(deliverableSchema, {
    title: content.subject,
    ...{category: 'newsletters', visibility: 'public'},
    summary: content.preheader,
    body,
    audiences: content.to.audiences,
    ...{workPackages: [], partners: [], countries: [], keywords: ['newsletter']},
    language: content.language,
    issued: new Intl.DateTimeFormat('sv-SE', {timeZone: PORTAL_ZONE, dateStyle: 'short'}).format(sentAt),
    creators: [{name: 'CAN.HEAL', organisation: true}],
    ...{links: [], files, sources: [], version: 1},
    relations: [...new Set(picked)].slice(0, 50).map((target) => ({type: 'References', target})),
    ...{publishedAt: now, updatedAt: now},
  });
}

/** The issue as HTML, and the pictures that its page shows. */
async function storeFiles(id: string, issue: Issue, {html}: Archived): Promise<StoredFile[]> {
  const pictures: Iterable<Pick<Picture, 'name' | 'contentType' | 'bytes'>> = (
    await picturesOf(id, issue.content.blocks)
  ).values();
  const page = {name: `${id}.html`, contentType: 'text/html; charset=utf-8', bytes: Buffer.from(html)};
  return Promise.all([page, ...pictures].map((file) => store(id, file)));
}

async function store(
  id: string,
  {name, contentType, bytes}: Pick<Picture, 'name' | 'contentType' | 'bytes'>,
): Promise<StoredFile> {
  const path = `public/deliverables/${id}/1/${name}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await bucket()
    .file(path)
    .save(bytes, {
      resumable: false,
      metadata: {contentType, contentDisposition: contentDispositionOf(name), metadata: {sha256}},
    });
  return {name, path, size: bytes.length, contentType, sha256};
}
