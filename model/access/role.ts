/** The roles a person can hold, from least to most; each includes the ones before it. */
export const ROLES = ['member', 'editor', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** The part of an ID token's claims that decides access. Set by functions and the grant tool alone. */
export interface RoleClaims {
  readonly role?: unknown;
  /** When the role was granted, in epoch seconds. */
  readonly roleSince?: unknown;
  /** The address the role was given to; it holds for no other. Absent from roles that were given to whoever holds the account. */
  readonly roleEmail?: unknown;
  /** The account's address of now. */
  readonly email?: unknown;
}

/**
 * The role these claims carry; `undefined` for strangers, for any value that is not a role, and for an account whose
 * address is no longer the one the role was given to. Mirrors `hasRole()` in firestore.rules and storage.rules.
 */
export function roleOf(claims: RoleClaims | undefined): Role | undefined {
  const role = ROLES.find((known) => known === claims?.role);
  const isElsewhere = claims?.roleEmail !== undefined && claims.roleEmail !== claims.email;
  return isElsewhere ? undefined : role;
}

/** Whether `role` includes `needed`. */
export function includesRole(role: Role | undefined, needed: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/**
 * Whether a role granted at `roleSince` still stands against the revocation of its owner.
 * Mirrors `roleStands()` in firestore.rules and storage.rules.
 *
 * @param revokedSince `revocations/{uid}.since` in epoch seconds; `undefined` when there is no such document
 */
export function roleStands(claims: RoleClaims, revokedSince: number | undefined): boolean {
  if (revokedSince === undefined) return true;
  return typeof claims.roleSince === 'number' && revokedSince < claims.roleSince;
}
