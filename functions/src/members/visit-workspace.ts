import {visitWorkspace as command} from '@model/members/commands';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';

/** Whoever opens the workspace again within this time is still on the same visit. */
export const SAME_VISIT_MS = 30 * 60_000;

/**
 * Notes a visit to the workspace. A reload belongs to the visit it interrupts, so what was new stays new through it.
 *
 * Input: none. Answer: when the visit before was. Refusals: `not-allowed`, `not-found`.
 */
export const visitWorkspace = answer(command, 'member', (_input, {uid}, db) =>
  db.runTransaction(async (transaction) => {
    const ref = db.doc(paths.member(uid));
    const member = await transaction.get(ref);
    if (!member.exists) throw refusal('not-found');
    const now = new Date();
    const visited = momentOf(member.get('visitedAt'));
    const isSameVisit = visited !== undefined && now.getTime() - visited.getTime() < SAME_VISIT_MS;
    const previous = isSameVisit ? momentOf(member.get('previousVisitAt')) : visited;
    transaction.update(ref, {visitedAt: now, ...(previous && {previousVisitAt: previous})});
    return previous ? {previousVisit: previous.getTime()} : {};
  }),
);

function momentOf(value: unknown): Date | undefined {
  return (value as FirebaseFirestore.Timestamp | undefined)?.toDate();
}
