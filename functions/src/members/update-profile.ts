import {updateProfile as command} from '@model/members/commands';
import {type Profile, profileSchema} from '@model/members/member';
import {FieldValue} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {HOUR_MS, takeTurn} from '../limits/limit';
import {enqueue} from '../outbox/outbox';

const LIMIT = {name: 'update-profile', count: 60, windowMs: HOUR_MS};

const FIELDS = Object.keys(profileSchema.entries) as (keyof Profile)[];

/**
 * Writes a member's own part of their profile. What is left out is taken away; saying the same again changes nothing.
 *
 * Input: a `Profile`. Refusals: `not-allowed`, `bad-input` (also for a partner that there is not), `not-found`,
 * `too-many` (60 in an hour).
 */
export const updateProfile = answer(command, 'member', async (profile, {uid}, db) => {
  await db.runTransaction(async (transaction) => {
    const ref = db.doc(paths.member(uid));
    const member = await transaction.get(ref);
    if (!member.exists) throw refusal('not-found');
    if (profile.partner !== undefined) {
      const partner = await transaction.get(db.doc(paths.partner(profile.partner)));
      if (!partner.exists) throw refusal('bad-input', {issues: ['partner: There is no such partner.']});
    }
    const before = toDomain(member.data()) as Partial<Profile>;
    const changed = FIELDS.filter((field) => !isSame(before[field], profile[field]));
    if (changed.length === 0) return;
    const countTurn = await takeTurn(db, transaction, LIMIT, uid);
    transaction.update(ref, {
      ...Object.fromEntries(changed.map((field) => [field, profile[field] ?? FieldValue.delete()])),
      updatedAt: new Date(),
    });
    recordAudit(db, transaction, {
      action: 'profile-changed',
      by: uid,
      target: uid,
      subject: 'member',
      details: {fields: changed.join(' ')},
    });
    enqueue(db, transaction, {kind: 'index-people'});
    countTurn();
  });
});

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
