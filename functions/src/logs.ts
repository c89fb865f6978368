/** What the functions say in the log. One sentence each, and never a person's name, address or words. */
import type {LinkRun} from '@model/links/link-check';
import {logger} from 'firebase-functions/v2';
import type {TaskKind} from './outbox/task';
import type {RefusedDocument} from './firestore/read';
import type {DocumentIndexReport} from './documents/index-documents';
import type {RebuildReport} from './catalogue/rebuild-catalogue';

/** The catalogue's index stands for what is published now. */
export function catalogueRebuilt({counts, written, deleted, refused}: RebuildReport): void {
  logger.info('The catalogue was rebuilt.', {counts, written, deleted, refused: refused.length});
}

/** The index of documents and of the words inside them stands for what there is now. */
export function documentsIndexed({
  count,
  read,
  written,
  deleted,
  leftOut,
  refused,
}: DocumentIndexReport): void {
  logger.info('The documents were indexed.', {
    count,
    read,
    written,
    deleted,
    leftOut,
    refused: refused.length,
  });
}

/** A document fails its schema and was left out. Paths and fields only: its content may be anybody's. */
export function documentRefused({path, issues}: RefusedDocument): void {
  logger.warn('A document fails its schema and was left out.', {path, issues});
}

/** A task of the outbox failed and will be tried again. The error's kind only: its message may quote an address. */
export function taskFailed({
  kind,
  attempts,
  error,
}: {
  kind: TaskKind;
  attempts: number;
  error: unknown;
}): void {
  const {name, code} = error as {name?: unknown; code?: unknown};
  logger.error('A task failed and stays in the outbox.', {kind, attempts, error: String(code ?? name)});
}

/** What was published has its files closed still, or others name it as before; the tasks that are left see to it. */
export function itemNotSettled(error: unknown): void {
  logger.error('The files and references of an item are not settled yet.', {error: kindOf(error)});
}

/** Something could not be published at its time, and nobody refused it. It is tried again. */
export function publicationBroke(error: unknown): void {
  logger.error('A publication broke at its time and is tried again.', {error: kindOf(error)});
}

/** A calendar could not be answered. Neither its address nor its owner is said. */
export function calendarFailed(error: unknown): void {
  logger.error('A private calendar could not be answered.', {error: kindOf(error)});
}

/** A feed, sitemap or record could not be answered. */
export function publicDocumentFailed(error: unknown): void {
  logger.error('A public document could not be answered.', {error: kindOf(error)});
}

/** A page's first response could not be made; the app was sent as it is. */
export function firstResponseFailed(error: unknown): void {
  logger.error('A first response could not be made.', {error: kindOf(error)});
}

/** What a page reported could not be counted. Nothing of it is said. */
export function eventsFailed(error: unknown): void {
  logger.error('Events could not be counted.', {error: kindOf(error)});
}

/** The newsletter could not answer a reader. Neither a token nor an address is said. */
export function newsletterFailed(error: unknown): void {
  logger.error('The newsletter could not answer a reader.', {error: kindOf(error)});
}

/** The night's look at links is over. Which they are is not said: some are the consortium's. */
export function linksChecked({network, total, looked}: LinkRun): void {
  if (network) logger.info('Links were looked at.', {total, looked});
  else logger.warn('Links were not looked at: there is no network.', {total});
}

/** A part of the nightly tidying is done; `count` says of how much, where it can be counted. */
export function nightlyDone(job: string, count: number | undefined): void {
  logger.info('A nightly job is done.', {job, ...(count !== undefined && {count})});
}

/** A part of the nightly tidying failed; the others ran, and it is tried again the next night. */
export function nightlyFailed(job: string, error: unknown): void {
  logger.error('A nightly job failed.', {job, error: kindOf(error)});
}

function kindOf(error: unknown): string {
  const {name, code} = (error ?? {}) as {name?: unknown; code?: unknown};
  return String(code ?? name);
}
