import type {Routes} from '@angular/router';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {IssueRepository} from './issue-repository';

/** `/newsletter`, its issues, and where the links in its mails lead. */
export const newsletterRoutes: Routes = [
  {
    path: '',
    providers: [IssueRepository, DeliverableRepository],
    children: [
      {
        path: '',
        title: $localize`Newsletter`,
        loadComponent: () => import('./newsletter-page/newsletter-page').then((m) => m.NewsletterPage),
      },
      {
        path: 'confirm',
        title: $localize`Confirm your subscription`,
        loadComponent: () => import('./confirm-page/confirm-page').then((m) => m.ConfirmPage),
      },
      {
        path: 'unsubscribe',
        title: $localize`Leave the newsletter`,
        loadComponent: () => import('./unsubscribe-page/unsubscribe-page').then((m) => m.UnsubscribePage),
      },
      {
        path: 'preferences',
        title: $localize`Your newsletter`,
        loadComponent: () => import('./preferences-page/preferences-page').then((m) => m.PreferencesPage),
      },
      {
        path: ':id',
        title: $localize`Newsletter`,
        loadComponent: () => import('./issue-page/issue-page').then((m) => m.IssuePage),
      },
    ],
  },
];
