import type {Routes} from '@angular/router';
import {DocumentWriter} from '../../core/firebase/document-writer';
import {CatalogueRepository} from '../../deliverables/catalogue/catalogue-repository';
import {DeliverableRepository} from '../../deliverables/deliverable-repository';
import {leaving} from '../../documents/upload/leaving';
import {needs} from '../../members/needs';
import {Colleagues} from '../../publishing/colleagues';
import {ContentRepository} from '../../publishing/content-repository';
import {DeskRepository} from './desk-repository';

/** `/admin/newsletter`: where editors write issues and send them, and admins see to readers and settings. */
export const deskRoutes: Routes = [
  {
    path: '',
    providers: [
      CatalogueRepository,
      Colleagues,
      ContentRepository,
      DeliverableRepository,
      DeskRepository,
      DocumentWriter,
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Newsletter`,
        loadComponent: () => import('./issues-page/issues-page').then((m) => m.IssuesPage),
      },
      {
        path: 'new',
        title: $localize`Write an issue`,
        loadComponent: () => import('./new-page/new-issue-page').then((m) => m.NewIssuePage),
      },
      {
        path: 'subscribers',
        title: $localize`Readers`,
        canActivate: [needs('admin')],
        loadComponent: () => import('./readers-page/readers-page').then((m) => m.ReadersPage),
      },
      {
        path: 'settings',
        title: $localize`Newsletter settings`,
        canActivate: [needs('admin')],
        loadComponent: () => import('./settings-page/settings-page').then((m) => m.NewsletterSettingsPage),
      },
      // The last: it would take any of the others for an issue.
      {
        path: ':issue',
        title: $localize`Issue`,
        canDeactivate: [leaving],
        loadComponent: () => import('./issue-page/issue-page').then((m) => m.IssuePage),
      },
    ],
  },
];
