import type {Routes} from '@angular/router';
import {AuditRepository} from '../audit/audit-repository';
import {provideFirestoreReads} from '../core/firebase/firestore-reads';
import {needs} from '../members/needs';
import {PartnerNames} from '../members/people/partner-names';
import {PeopleRepository} from '../members/people/people-repository';
import {Requests} from '../members/people/requests';
import {PartnerRepository} from '../partners/partner-repository';

/** `/admin`: what admins run the portal with. */
export const adminRoutes: Routes = [
  {
    path: '',
    canActivate: [needs('admin')],
    providers: [
      provideFirestoreReads(),
      AuditRepository,
      PartnerNames,
      PartnerRepository,
      PeopleRepository,
      Requests,
    ],
    loadComponent: () => import('./admin-frame/admin-frame').then((m) => m.AdminFrame),
    children: [
      {path: '', pathMatch: 'full', redirectTo: 'people'},
      {
        path: 'people',
        loadChildren: () => import('../members/people/people.routes').then((m) => m.peopleRoutes),
      },
      {
        path: 'audit',
        title: $localize`Audit log`,
        loadComponent: () => import('../audit/audit-page/audit-page').then((m) => m.AuditPage),
      },
    ],
  },
];
