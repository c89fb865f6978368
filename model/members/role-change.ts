import {includesRole, type Role, type RoleClaims, roleOf} from '../access/role';

/** What has to be written for a person to hold a role, or none. All times in epoch seconds. */
export interface RoleChange {
  readonly claims: {readonly role: Role; readonly roleSince: number} | undefined;
  /** From when on older tokens are refused; absent where they may live out their hour. */
  readonly revokedSince?: number;
  readonly action: 'role-granted' | 'role-removed';
}

/**
 * Decides a change of role. A token outlives the claims it was made of by up to an hour, so whatever takes something
 * away also refuses the tokens that still say otherwise; and a grant is always younger than the last refusal, which
 * stays in force against the tokens from before it.
 *
 * @param before the claims until now
 * @param revokedSince `revocations/{uid}.since`, where there is one
 */
export function roleChange(
  before: RoleClaims,
  wanted: Role | undefined,
  revokedSince: number | undefined,
  now: number,
): RoleChange {
  const held = roleOf(before);
  const grantedAt = typeof before.roleSince === 'number' ? before.roleSince : 0;
  const latest = Math.max(now, grantedAt, revokedSince ?? 0);
  if (!wanted) return {claims: undefined, revokedSince: latest, action: 'role-removed'};
  const isNarrower = held !== undefined && !includesRole(wanted, held);
  if (isNarrower) {
    return {claims: {role: wanted, roleSince: latest + 1}, revokedSince: latest, action: 'role-granted'};
  }
  const roleSince = Math.max(now, (revokedSince ?? -1) + 1);
  return {claims: {role: wanted, roleSince}, action: 'role-granted'};
}
