import {effect, inject, Injectable, untracked} from '@angular/core';
import {type ActivatedRouteSnapshot, type CanActivateFn, Router} from '@angular/router';
import {includesRole, type Role} from '@model/access/role';
import {Session} from './session';

/** The role each guard of this file asks for, so that a page can be left when its role is lost. */
const asked = new WeakMap<object, Role>();

/**
 * Lets people pass who hold at least `role`, and takes them away again when they lose it. Who isn't signed in signs in
 * and comes back; who is and lacks the role is taken to their account, which says what they have and how access is
 * given. A courtesy: the rules keep the door.
 */
export function needs(role: Role): CanActivateFn {
  const guard: CanActivateFn = async (_route, {url}) => {
    const session = inject(Session);
    const router = inject(Router);
    inject(LeaveWhenLost);
    await session.ready();
    if (!session.user()) return router.createUrlTree(['/sign-in'], {queryParams: {returnTo: url}});
    if (!includesRole(session.role(), role)) return router.createUrlTree(['/account']);
    return true;
  };
  asked.set(guard, role);
  return guard;
}

/** Leaves pages whose role their reader has lost while they were open. */
@Injectable({providedIn: 'root'})
export class LeaveWhenLost {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    effect(() => {
      const user = this.session.user();
      // Signing out leaves by itself.
      if (user && !untracked(() => this.maySee(user.role))) void this.router.navigateByUrl('/account');
    });
  }

  private maySee(role: Role | undefined): boolean {
    let route: ActivatedRouteSnapshot | null = this.router.routerState.snapshot.root;
    for (; route; route = route.firstChild) {
      for (const guard of (route.routeConfig?.canActivate ?? []) as object[]) {
        const needed = asked.get(guard);
        if (needed && !includesRole(role, needed)) return false;
      }
    }
    return true;
  }
}
