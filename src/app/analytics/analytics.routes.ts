import type {Routes} from '@angular/router';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {FiguresRepository} from './dashboard/figures-repository';

/** `/admin/analytics`: what is read, for admins. */
export const analyticsRoutes: Routes = [
  {
    path: '',
    providers: [CatalogueRepository, FiguresRepository],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Analytics`,
        loadComponent: () => import('./dashboard/dashboard-page/dashboard-page').then((m) => m.DashboardPage),
      },
      {
        path: 'report',
        title: $localize`Report of the figures`,
        loadComponent: () => import('./dashboard/report-page/report-page').then((m) => m.ReportPage),
      },
    ],
  },
];
