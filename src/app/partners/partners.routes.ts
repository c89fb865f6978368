import type {Routes} from '@angular/router';
import {PartnerRepository} from './partner-repository';

/** `/partners` and `/partners/:id`. */
export const partnersRoutes: Routes = [
  {
    path: '',
    providers: [PartnerRepository],
    children: [
      {
        path: '',
        title: $localize`Partners`,
        loadComponent: () => import('./partner-list-page/partner-list-page').then((m) => m.PartnerListPage),
      },
      {
        path: ':id',
        title: $localize`Partner`,
        loadComponent: () => import('./partner-page/partner-page').then((m) => m.PartnerPage),
      },
    ],
  },
];
