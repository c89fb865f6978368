import type {Routes} from '@angular/router';

/** `/admin/people`: members, and the ways in. */
export const peopleRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: $localize`Members`,
    loadComponent: () => import('./members-page/members-page').then((m) => m.MembersPage),
  },
  {
    path: 'requests',
    title: $localize`Requests for access`,
    loadComponent: () => import('./requests-page/requests-page').then((m) => m.RequestsPage),
  },
  {
    path: 'invitations',
    title: $localize`Invitations`,
    loadComponent: () => import('./invitations-page/invitations-page').then((m) => m.InvitationsPage),
  },
  {
    path: 'domains',
    title: $localize`Admitted domains`,
    loadComponent: () => import('./domains-page/domains-page').then((m) => m.DomainsPage),
  },
];
