import {includesRole, type Role, type RoleClaims, roleOf} from './role';

/** What a person's own document, `members/{uid}`, says of their role. */
export interface Standing {
  readonly role?: unknown;
  /** Epoch seconds, the same as the claim's. */
  readonly roleSince?: unknown;
}

/**
 * The role that counts while a page is open: the lesser of what the token claims and what the person's own document
 * says. The document is the fresher of the two, and the token is what the rules ask for.
 *
 * @param standing `null` when there is no document any more; `undefined` while it is not known: the token decides then
 */
export function effectiveRole(claims: RoleClaims, standing: Standing | null | undefined): Role | undefined {
  const claimed = roleOf(claims);
  if (standing === undefined) return claimed;
  const written = roleOf({role: standing?.role});
  if (!claimed || !written) return undefined;
  return includesRole(claimed, written) ? written : claimed;
}

/** Whether token and document tell of the same grant. Where they don't, a fresh token is due. */
export function isSameGrant(claims: RoleClaims, standing: Standing | null | undefined): boolean {
  if (standing === undefined) return true;
  const claimed = roleOf({role: claims.role});
  const written = roleOf({role: standing?.role});
  if (claimed !== written) return false;
  return !written || standing?.roleSince === undefined || standing.roleSince === claims.roleSince;
}
