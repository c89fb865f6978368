import type {Routes} from '@angular/router';

/** The lazy route table. Everything that reads Firestore lives behind `reading.routes`, which provides it. */
export const routes: Routes = [
  {path: '', pathMatch: 'full', loadComponent: () => import('./home/home-page').then((m) => m.HomePage)},
  {path: '', loadChildren: () => import('./members/members.routes').then((m) => m.membersRoutes)},
  {path: '', loadChildren: () => import('./reading.routes').then((m) => m.readingRoutes)},
  {
    path: '**',
    title: $localize`Page not found`,
    loadComponent: () => import('./ui/not-found/not-found').then((m) => m.NotFound),
  },
];
