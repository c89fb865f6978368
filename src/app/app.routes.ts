import type {Routes} from '@angular/router';
import {HomePage} from './home/home-page';

/**
 * The route table. The landing page comes with the frame, because a chain of two more requests would hold up the
 * first thing most people see; all others are lazy. What reads Firestore lives behind `reading.routes`.
 */
export const routes: Routes = [
  {path: '', pathMatch: 'full', component: HomePage},
  {path: '', loadChildren: () => import('./members/members.routes').then((m) => m.membersRoutes)},
  {
    path: 'workspace',
    loadChildren: () => import('./workspace/workspace.routes').then((m) => m.workspaceRoutes),
  },
  {path: 'admin', loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes)},
  {path: '', loadChildren: () => import('./reading.routes').then((m) => m.readingRoutes)},
  {
    path: '**',
    title: $localize`Page not found`,
    loadComponent: () => import('./ui/not-found/not-found').then((m) => m.NotFound),
  },
];
