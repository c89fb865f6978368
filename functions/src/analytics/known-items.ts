import {VISIBILITIES} from '@model/access/visibility';
import {REPORT_DAYS} from '@model/newsletter/report';
import type {Firestore} from 'firebase-admin/firestore';
import {readIndex} from '../catalogue/read-index';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';

/** The ids of all outcomes that there are, from the catalogue's indexes: a few reads, however many outcomes. */
export async function knownItems(db: Firestore): Promise<ReadonlySet<string>> {
  const indexes = await Promise.all(VISIBILITIES.map((visibility) => readIndex(db, visibility)));
  return new Set(indexes.flatMap((entries) => entries.map(({id}) => id)));
}

/** The ids of the newsletter's issues whose visits are still counted. */
export async function knownIssues(db: Firestore, now: Date): Promise<ReadonlySet<string>> {
  const since = new Date(now.getTime() - REPORT_DAYS * DAY_MS);
  const issues = db.collection(paths.newsletters).where('frozenAt', '>=', since).select();
  return new Set((await issues.get()).docs.map(({id}) => id));
}
