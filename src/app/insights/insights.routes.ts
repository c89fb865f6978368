import type {Routes} from '@angular/router';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {EventRepository} from '../events/event-repository';
import {PageRepository} from '../pages/page-repository';
import {CounsellingReader} from './counselling-reader';
import {ProjectReader} from './project-reader';

/** `/insights`. */
export const insightsRoutes: Routes = [
  {
    path: '',
    title: $localize`Insights`,
    providers: [
      CatalogueRepository,
      CounsellingReader,
      DeliverableRepository,
      EventRepository,
      PageRepository,
      ProjectReader,
    ],
    loadComponent: () => import('./insights-page/insights-page').then((m) => m.InsightsPage),
  },
];
