import type {Routes} from '@angular/router';
import {OutcomeTitles} from '../deliverables/outcome-titles';
import {NewsRepository} from './news-repository';

/** `/news` and `/news/:id`. */
export const newsRoutes: Routes = [
  {
    path: '',
    providers: [NewsRepository, OutcomeTitles],
    children: [
      {
        path: '',
        title: $localize`News`,
        loadComponent: () => import('./news-list-page/news-list-page').then((m) => m.NewsListPage),
      },
      {path: ':id', loadComponent: () => import('./news-page/news-page').then((m) => m.NewsPage)},
    ],
  },
];
