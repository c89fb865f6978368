import {steerIssue as command} from '@model/newsletter/commands';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {steer} from './steer';

/**
 * Halts a sending, goes on with it where it was, or ends it for good, for an editor. What is under way at that moment
 * still arrives.
 *
 * Refusals: `not-found`, `wrong-state`.
 */
export const steerIssue = answer(command, 'editor', async ({issue, action}, {uid}, db) => {
  const why = await steer(db, issue, {kind: action}, new Date(), uid);
  if (why === 'absent') throw refusal('not-found');
  if (why !== undefined) throw refusal('wrong-state');
});
