import type {Routes} from '@angular/router';
import {Catalogue} from './catalogue';
import {CatalogueRepository} from './catalogue-repository';

/** `/deliverables`. What it read stays in memory when the person goes on to a record, and comes back. */
export const catalogueRoutes: Routes = [
  {
    path: '',
    title: $localize`Outcomes`,
    providers: [Catalogue, CatalogueRepository],
    loadComponent: () => import('../catalogue-page/catalogue-page').then((m) => m.CataloguePage),
  },
];
