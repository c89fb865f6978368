import type {Routes} from '@angular/router';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {NewsRepository} from './news-repository';

/** `/news` and `/news/:id`. */
export const newsRoutes: Routes = [
  {
    path: '',
    providers: [NewsRepository, DeliverableRepository],
    children: [
      {
        path: '',
        title: $localize`News`,
        loadComponent: () => import('./news-list-page/news-list-page').then((m) => m.NewsListPage),
      },
      {
        path: ':id',
        title: $localize`News`,
        loadComponent: () => import('./news-page/news-page').then((m) => m.NewsPage),
      },
    ],
  },
];
