import {type Role, roleOf} from '@model/access/role';
import type {MemberFields} from '@model/members/member';
import {type Auth, getAuth, type UserRecord} from 'firebase-admin/auth';
import type {Firestore} from 'firebase-admin/firestore';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

interface Claims {
  readonly role: Role;
  readonly roleSince: number;
  readonly roleEmail: string;
}

/** How often the claims are set anew because the role changed meanwhile. */
const MOST_TURNS = 5;

/**
 * Makes a person's claims what their member document says now, and keeps claims that are not the portal's. Idempotent;
 * an account that is gone has none. Who has no role any more is signed out everywhere; who keeps a lesser one stays
 * signed in, because their old tokens are refused (`revocations/{uid}`) and the next one carries the lesser role.
 */
export async function syncClaims(db: Firestore, uid: string, auth: Auth = getAuth()): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const claims = await claimsFor(db, uid);
    const user = await find(auth, uid);
    if (!user) return;
    const {role: _role, roleSince: _since, roleEmail: _email, ...others} = user.customClaims ?? {};
    await auth.setCustomUserClaims(uid, {...others, ...claims});
    if (!claims) await endSessions(db, auth, user);
    // Two of these may cross: the later look decides, so that no older role overwrites a newer one.
    if (JSON.stringify(await claimsFor(db, uid)) === JSON.stringify(claims)) return;
  }
  throw new Error('The role changes faster than its claims can follow.');
}

async function claimsFor(db: Firestore, uid: string): Promise<Claims | undefined> {
  const fields = toDomain((await db.doc(paths.member(uid)).get()).data()) as
    Partial<MemberFields> | undefined;
  const role = roleOf({role: fields?.role});
  if (!role || fields?.roleSince === undefined || !fields.email) return undefined;
  return {role, roleSince: fields.roleSince, roleEmail: fields.email};
}

/** Ends the sessions from before the removal, once: later ones are a stranger's own. */
async function endSessions(db: Firestore, auth: Auth, user: UserRecord): Promise<void> {
  const since: unknown = (await db.doc(paths.revocation(user.uid)).get()).get('since');
  if (typeof since !== 'number') return;
  const validAfter = user.tokensValidAfterTime ? Date.parse(user.tokensValidAfterTime) / 1000 : 0;
  if (validAfter < since) await auth.revokeRefreshTokens(user.uid);
}

async function find(auth: Auth, uid: string): Promise<UserRecord | undefined> {
  try {
    return await auth.getUser(uid);
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
    return undefined;
  }
}
