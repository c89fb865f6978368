import type {Routes} from '@angular/router';
import {NewsRepository} from './news-repository';

/** `/news` and `/news/:id`. */
export const newsRoutes: Routes = [
  {
    path: '',
    providers: [NewsRepository],
    children: [
      {
        path: '',
        title: $localize`News`,
        loadComponent: () => import('./news-list-page/news-list-page').then((m) => m.NewsListPage),
      },
    ],
  },
];
