import type {Routes} from '@angular/router';
import {provideFirestoreReads} from '../core/firebase/firestore-reads';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {DocumentEntries} from '../documents/document-entries';
import {EventRepository} from '../events/event-repository';
import {DirectoryRepository} from '../members/directory/directory-repository';
import {needs} from '../members/needs';
import {NotificationInbox} from '../notifications/notification-inbox';
import {NotificationRepository} from '../notifications/notification-repository';
import {WorkPackageRepository} from '../work-packages/work-package-repository';
import {Consortium} from './consortium';
import {WorkspaceFrame} from './workspace-frame';
import {WorkspaceRepository} from './workspace-repository';

/** `/workspace`: the consortium's side, for members. */
export const workspaceRoutes: Routes = [
  {
    path: '',
    canActivate: [needs('member')],
    component: WorkspaceFrame,
    providers: [
      provideFirestoreReads(),
      CatalogueRepository,
      Consortium,
      DirectoryRepository,
      DocumentEntries,
      EventRepository,
      NotificationInbox,
      NotificationRepository,
      WorkPackageRepository,
      WorkspaceRepository,
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Workspace`,
        loadComponent: () => import('./home-page/workspace-home-page').then((m) => m.WorkspaceHomePage),
      },
      {
        path: 'documents',
        loadChildren: () => import('../documents/documents.routes').then((m) => m.documentsRoutes),
      },
      {
        path: 'calendar',
        title: $localize`Calendar of the consortium`,
        loadComponent: () => import('./calendar-page/calendar-page').then((m) => m.CalendarPage),
      },
      {
        path: 'rooms',
        title: $localize`Rooms`,
        loadComponent: () => import('./rooms-page/rooms-page').then((m) => m.RoomsPage),
      },
      {
        path: 'rooms/:n',
        title: $localize`Room`,
        loadComponent: () => import('./room-page/room-page').then((m) => m.RoomPage),
      },
      {
        path: 'people',
        title: $localize`People`,
        loadComponent: () => import('./people-page/people-page').then((m) => m.PeoplePage),
      },
      {
        path: 'people/:uid',
        title: $localize`Person`,
        loadComponent: () => import('./person-page/person-page').then((m) => m.PersonPage),
      },
      {
        path: 'notifications',
        title: $localize`Notifications`,
        loadComponent: () => import('../notifications/notifications-page').then((m) => m.NotificationsPage),
      },
    ],
  },
];
