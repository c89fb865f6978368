/** What the functions say in the log. One sentence each, and never a person's name, address or words. */
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
