import {inject, Injectable} from '@angular/core';
import {documentId, limit, orderBy, startAfter, Timestamp, where} from 'firebase/firestore/lite';
import {type AuditState, ENTRIES_PER_READ, momentsOf} from '@model/audit/audit-query';
import {type AuditEntry, auditEntrySchema} from '@model/audit/entry';
import {DocumentReader} from '../core/firebase/document-reader';

/** Entries an export holds at most. */
export const MOST_EXPORTED = 5000;
const EXPORTED_AT_ONCE = 500;

/** Some entries of the log, and whether there are older ones. */
export interface AuditRead {
  readonly entries: readonly AuditEntry[];
  readonly hasOlder: boolean;
}

/** The audit log, the newest first. For admins: the rules refuse everybody else. */
@Injectable()
export class AuditRepository {
  private readonly reader = inject(DocumentReader);

  /** @param last the entry to go on after */
  async read(state: AuditState, last?: AuditEntry, count = ENTRIES_PER_READ): Promise<AuditRead> {
    const {since, before} = momentsOf(state);
    // One more than is shown tells whether there are older ones.
    const found = await this.reader.list(
      'audit',
      auditEntrySchema,
      ...(state.action ? [where('action', '==', state.action)] : []),
      ...(state.subject ? [where('subject', '==', state.subject)] : []),
      ...(state.by ? [where('by', '==', state.by)] : []),
      ...(state.target ? [where('target', '==', state.target)] : []),
      ...(since ? [where('at', '>=', since)] : []),
      ...(before ? [where('at', '<', before)] : []),
      orderBy('at', 'desc'),
      // Entries of one transaction share their moment: their ids keep the next read from missing one.
      orderBy(documentId(), 'desc'),
      ...(last ? [startAfter(Timestamp.fromDate(last.at), last.id)] : []),
      limit(count + 1),
    );
    return {entries: found.slice(0, count), hasOlder: found.length > count};
  }

  /** All that a state asks for, up to `MOST_EXPORTED`. */
  async all(state: AuditState): Promise<AuditRead> {
    const entries: AuditEntry[] = [];
    let hasOlder = true;
    while (hasOlder && entries.length < MOST_EXPORTED) {
      const read = await this.read(state, entries.at(-1), EXPORTED_AT_ONCE);
      entries.push(...read.entries);
      hasOlder = read.hasOlder;
    }
    return {entries, hasOlder};
  }
}
