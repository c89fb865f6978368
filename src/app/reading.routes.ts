import type {Routes} from '@angular/router';
import {provideFirestoreReads} from './core/firebase/firestore-reads';

/** The public's pages: everything below shares one Firestore client, loaded with the first of them. */
export const readingRoutes: Routes = [
  {
    path: '',
    providers: [provideFirestoreReads()],
    children: [
      {
        path: 'deliverables',
        loadChildren: () => import('./deliverables/deliverables.routes').then((m) => m.deliverablesRoutes),
      },
      {path: 'news', loadChildren: () => import('./news/news.routes').then((m) => m.newsRoutes)},
      {path: 'events', loadChildren: () => import('./events/events.routes').then((m) => m.eventsRoutes)},
      {
        path: 'partners',
        loadChildren: () => import('./partners/partners.routes').then((m) => m.partnersRoutes),
      },
      {
        path: 'work-packages',
        loadChildren: () => import('./work-packages/work-packages.routes').then((m) => m.workPackagesRoutes),
      },
      {
        path: 'insights',
        loadChildren: () => import('./insights/insights.routes').then((m) => m.insightsRoutes),
      },
      {
        path: 'newsletter',
        loadChildren: () => import('./newsletter/newsletter.routes').then((m) => m.newsletterRoutes),
      },
      {path: '', loadChildren: () => import('./pages/pages.routes').then((m) => m.pagesRoutes)},
    ],
  },
];
