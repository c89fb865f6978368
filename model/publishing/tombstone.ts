import type {DeliverableFields} from '../deliverables/deliverable';
import {WITHDRAWAL_UNDO_DAYS} from './commands';

const DAY_MS = 86_400_000;

/**
 * What stays of a withdrawn outcome: enough to know what it was, to cite it, and why it went. Its texts, files and
 * references go: they may be the reason.
 */
export function tombstoneOf(
  fields: DeliverableFields,
  withdrawn: NonNullable<DeliverableFields['withdrawn']>,
): DeliverableFields {
  const {body: _body, plain: _plain, versionNote: _note, embargoUntil: _embargo, ...kept} = fields;
  return {
    ...kept,
    summary: withdrawn.reason,
    keywords: [],
    links: [],
    files: [],
    relations: [],
    sources: [],
    updatedAt: withdrawn.at,
    withdrawn,
  };
}

/** Until when a withdrawal can be taken back. */
export function undoableUntil({at}: {readonly at: Date}): Date {
  return new Date(at.getTime() + WITHDRAWAL_UNDO_DAYS * DAY_MS);
}
