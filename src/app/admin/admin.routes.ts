import type {Routes} from '@angular/router';
import {AuditRepository} from '../audit/audit-repository';
import {provideFirestoreReads} from '../core/firebase/firestore-reads';
import {DirectoryRepository} from '../members/directory/directory-repository';
import {needs} from '../members/needs';
import {PartnerNames} from '../members/people/partner-names';
import {PeopleRepository} from '../members/people/people-repository';
import {Requests} from '../members/people/requests';
import {PartnerRepository} from '../partners/partner-repository';

/** `/admin`: what editors run the content with, and admins the portal. */
export const adminRoutes: Routes = [
  {
    path: '',
    canActivate: [needs('editor')],
    providers: [
      provideFirestoreReads(),
      AuditRepository,
      DirectoryRepository,
      PartnerNames,
      PartnerRepository,
      PeopleRepository,
      Requests,
    ],
    loadComponent: () => import('./admin-frame/admin-frame').then((m) => m.AdminFrame),
    children: [
      {path: '', pathMatch: 'full', redirectTo: 'content'},
      {
        path: 'content',
        loadChildren: () => import('../publishing/publishing.routes').then((m) => m.publishingRoutes),
      },
      {
        path: 'newsletter',
        loadChildren: () => import('../newsletter/desk/desk.routes').then((m) => m.deskRoutes),
      },
      {
        path: 'people',
        canActivate: [needs('admin')],
        loadChildren: () => import('../members/people/people.routes').then((m) => m.peopleRoutes),
      },
      {
        path: 'settings',
        canActivate: [needs('admin')],
        loadChildren: () => import('../publishing/settings.routes').then((m) => m.settingsRoutes),
      },
      {
        path: 'analytics',
        canActivate: [needs('admin')],
        loadChildren: () => import('../analytics/analytics.routes').then((m) => m.analyticsRoutes),
      },
      {
        path: 'audit',
        canActivate: [needs('admin')],
        title: $localize`Audit log`,
        loadComponent: () => import('../audit/audit-page/audit-page').then((m) => m.AuditPage),
      },
    ],
  },
];
