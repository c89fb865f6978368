import type {Routes} from '@angular/router';
import {signedIn} from './signed-in';

/** `/sign-in` and `/account`. */
export const membersRoutes: Routes = [
  {
    path: 'sign-in',
    title: $localize`Sign in`,
    loadComponent: () => import('./sign-in-page/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'account',
    title: $localize`My account`,
    canActivate: [signedIn],
    loadComponent: () => import('./account-page/account-page').then((m) => m.AccountPage),
  },
];
