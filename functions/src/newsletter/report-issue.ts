import {reportIssue as command} from '@model/newsletter/commands';
import {type IssueReport, REPORT_DAYS} from '@model/newsletter/report';
import type {Firestore, Query} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';
import {countStates} from './progress';
import {issueOf} from './send-batch';

/**
 * What became of an issue, in numbers that name nobody: counted by the database when an editor asks.
 *
 * Refusals: `not-found`.
 */
export const reportIssue = answer(command, 'editor', async ({issue}, _caller, db): Promise<IssueReport> => {
  const found = await issueOf(db, issue);
  if (!found) throw refusal('not-found');
  const ledger = db.collection(paths.recipients(issue));
  const [states, deferred, left, visits] = await Promise.all([
    countStates(db, issue),
    count(ledger.where('deferrals', '>', 0)),
    count(ledger.where('left', '==', true)),
    found.frozenAt ? visitsBy(db, issue, found.frozenAt) : 0,
  ]);
  return {recipients: found.recipients, states, deferred, left, visits};
});

/** Visits by an issue's links, as the pages reported them day by day. */
async function visitsBy(db: Firestore, issue: string, from: Date): Promise<number> {
  const days = Array.from({length: REPORT_DAYS}, (_, n) => new Date(from.getTime() + n * DAY_MS));
  const refs = days.map((day) => db.doc(paths.analyticsDay(day.toISOString().slice(0, 10))));
  const counts = (await db.getAll(...refs, {fieldMask: ['via']})).map((doc) => {
    const via = doc.get('via') as Readonly<Record<string, unknown>> | undefined;
    return via && Object.hasOwn(via, issue) ? Number(via[issue]) : 0;
  });
  return counts.reduce((sum, visits) => sum + visits, 0);
}

async function count(query: Query): Promise<number> {
  return (await query.count().get()).data().count;
}
