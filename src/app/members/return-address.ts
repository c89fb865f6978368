/** Where somebody lands who came to sign in and nothing else. */
export const DEFAULT_RETURN = '/account';

/**
 * The path to land on after signing in: `wanted`, if it is one of this portal's own, else the account page.
 * An address from outside must never send a person who has just signed in to another site.
 */
export function returnAddress(wanted: string | undefined, origin: string): string {
  if (!wanted?.startsWith('/')) return DEFAULT_RETURN;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  // `//host` and `/\host` begin like a path and are another site's address.
  if (url?.origin !== origin || url.pathname.startsWith('//')) return DEFAULT_RETURN;
  return url.pathname.startsWith('/sign-in') ? DEFAULT_RETURN : url.pathname + url.search + url.hash;
}

/** What `returnTo` says in the address a mailed link was to continue to; links may arrive with theirs wrapped so. */
export function wrappedReturn(continueUrl: string | undefined): string | undefined {
  if (!continueUrl || !URL.canParse(continueUrl)) return undefined;
  return new URL(continueUrl).searchParams.get('returnTo') ?? undefined;
}
