/** What the functions say in the log. One sentence each, and never a person's name, address or words. */
import {logger} from 'firebase-functions/v2';
import type {RefusedDocument} from './firestore/read';
import type {RebuildReport} from './catalogue/rebuild-catalogue';

/** The catalogue's index stands for what is published now. */
export function catalogueRebuilt({counts, written, deleted, refused}: RebuildReport): void {
  logger.info('The catalogue was rebuilt.', {counts, written, deleted, refused: refused.length});
}

/** A document fails its schema and was left out. Paths and fields only: its content may be anybody's. */
export function documentRefused({path, issues}: RefusedDocument): void {
  logger.warn('A document fails its schema and was left out.', {path, issues});
}
