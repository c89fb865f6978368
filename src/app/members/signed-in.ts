import {inject} from '@angular/core';
import {type CanActivateFn, Router} from '@angular/router';
import {Session} from './session';

/** Lets people pass who are signed in; sends others to sign in and then back. Waits until it is known who is there. */
export const signedIn: CanActivateFn = async (_route, {url}) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return session.user() ? true : router.createUrlTree(['/sign-in'], {queryParams: {returnTo: url}});
};
