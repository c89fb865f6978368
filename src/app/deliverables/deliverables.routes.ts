import type {Routes} from '@angular/router';
import {DeliverableRepository} from './deliverable-repository';

const recordPage = () => import('./record-page/record-page').then((m) => m.RecordPage);

/** `/deliverables`, `/deliverables/:id` and `/deliverables/:id/versions/:version`. */
export const deliverablesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadChildren: () => import('./catalogue/catalogue.routes').then((m) => m.catalogueRoutes),
  },
  {
    path: '',
    providers: [DeliverableRepository],
    children: [
      {path: ':id', title: $localize`Outcome`, loadComponent: recordPage},
      {path: ':id/versions/:version', title: $localize`Outcome`, loadComponent: recordPage},
    ],
  },
];
