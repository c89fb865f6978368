import type {Routes} from '@angular/router';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {EventRepository} from './event-repository';

/** `/events` and `/events/:id`. */
export const eventsRoutes: Routes = [
  {
    path: '',
    providers: [EventRepository, DeliverableRepository],
    children: [
      {
        path: '',
        title: $localize`Events`,
        loadComponent: () => import('./event-list-page/event-list-page').then((m) => m.EventListPage),
      },
      {
        path: ':id',
        title: $localize`Event`,
        loadComponent: () => import('./event-page/event-page').then((m) => m.EventPage),
      },
    ],
  },
];
