import {inject} from '@angular/core';
import {type CanActivateFn, Router} from '@angular/router';
import {includesRole, type Role} from '@model/access/role';
import {Session} from './session';

/**
 * Lets people pass who hold at least `role`. Who isn't signed in signs in and comes back; who is and lacks the role is
 * taken to their account, which says what they have and how access is given. A courtesy: the rules keep the door.
 */
export function needs(role: Role): CanActivateFn {
  return async (_route, {url}) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.ready();
    if (!session.user()) return router.createUrlTree(['/sign-in'], {queryParams: {returnTo: url}});
    return includesRole(session.role(), role) ? true : router.createUrlTree(['/account']);
  };
}
