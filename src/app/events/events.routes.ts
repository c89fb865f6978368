import type {Routes} from '@angular/router';
import {OutcomeTitles} from '../deliverables/outcome-titles';
import {EventRepository} from './event-repository';

/** `/events` and `/events/:id`. */
export const eventsRoutes: Routes = [
  {
    path: '',
    providers: [EventRepository, OutcomeTitles],
    children: [
      {
        path: '',
        title: $localize`Events`,
        loadComponent: () => import('./event-list-page/event-list-page').then((m) => m.EventListPage),
      },
      {path: ':id', loadComponent: () => import('./event-page/event-page').then((m) => m.EventPage)},
    ],
  },
];
