import {changeRole as command} from '@model/members/commands';
import {answer} from '../commands/answer';
import {PORTAL_URL} from '../config';
import {exclusionRef} from './exclusion';
import {removalLetter, roleLetter} from './letters';
import {setRole} from './set-role';
import {takeEffect} from './take-effect';

/**
 * Changes a member's role, gives it back to one who was removed, or takes it away. The role stays bound to the address
 * it was given to: who changed theirs is invited anew, or asks. Idempotent; the person is told by mail.
 *
 * Errors: `not-found` (no member), `last-admin`.
 */
export const changeRole = answer(command, 'admin', async ({uid, role, reason}, caller, db) => {
  const portal = PORTAL_URL.value();
  await takeEffect(db, uid, async (transaction) => {
    const set = await setRole(db, transaction, {
      uid,
      wanted: role === 'none' ? undefined : role,
      by: caller.uid,
      letter: (to, before) =>
        role === 'none'
          ? removalLetter({to, reason, portal})
          : roleLetter({to, role, before, reason, portal}),
      exclusionOf: (email) => exclusionRef(db, email),
    });
    return {answer: undefined, task: set.write()};
  });
});
