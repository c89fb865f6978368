import {roleStands} from '@model/access/role';
import {calendarSchema, calendarTokenSchema} from '@model/calendars/calendar';
import {memberSchema} from '@model/members/member';
import {getAuth} from 'firebase-admin/auth';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {calendarIdOf} from './token';

/** What has to be known of an owner. */
const ownerSchema = v.object({
  role: v.nonOptional(memberSchema.entries.role),
  roleSince: v.nonOptional(memberSchema.entries.roleSince),
});

/** The uid of a calendar's owner, if there is such a calendar and its owner is a member at this moment. */
export async function ownerOf(db: Firestore, token: string | undefined): Promise<string | undefined> {
  if (!v.is(calendarTokenSchema, token)) return undefined;
  const found = await db.doc(paths.calendar(calendarIdOf(token))).get();
  const calendar = v.safeParse(calendarSchema, toDomain(found.data()));
  if (!calendar.success) return undefined;
  const {uid} = calendar.output;
  return (await isMember(db, uid)) ? uid : undefined;
}

/** Whether somebody holds a standing role, as their own token would have to show if they asked themselves. */
async function isMember(db: Firestore, uid: string): Promise<boolean> {
  const [member, revocation] = await db.getAll(db.doc(paths.member(uid)), db.doc(paths.revocation(uid)));
  const owner = v.safeParse(ownerSchema, toDomain(member?.data()));
  if (!owner.success) return false;
  if (revocation?.exists) {
    const since: unknown = revocation.get('since');
    if (!roleStands(owner.output, typeof since === 'number' ? since : Infinity)) return false;
  }
  return hasAccount(uid);
}

/** Whether the account is there, not disabled, and still of the address the role was given to. */
async function hasAccount(uid: string): Promise<boolean> {
  try {
    const {disabled, email, customClaims} = await getAuth().getUser(uid);
    const roleEmail: unknown = customClaims?.['roleEmail'];
    return !disabled && (roleEmail === undefined || roleEmail === email);
  } catch (error) {
    if ((error as {code?: unknown}).code === 'auth/user-not-found') return false;
    throw error;
  }
}
