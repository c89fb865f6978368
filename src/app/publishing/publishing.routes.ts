import type {Routes} from '@angular/router';
import {DocumentWriter} from '../core/firebase/document-writer';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {leaving} from '../documents/upload/leaving';
import {BeginDraft} from './begin-draft';
import {Colleagues} from './colleagues';
import {ContentRepository} from './content-repository';
import {DraftRepository} from './draft-repository';
import {ExchangeRepository} from './exchange-repository';
import {LinksRepository} from './links-repository';
import {RestoreContent} from './restore-content';

/** `/admin/content`: what editors write, review and publish. */
export const publishingRoutes: Routes = [
  {
    path: '',
    providers: [
      BeginDraft,
      CatalogueRepository,
      Colleagues,
      ContentRepository,
      DeliverableRepository,
      DocumentWriter,
      DraftRepository,
      RestoreContent,
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Content`,
        loadComponent: () => import('./content-list-page/content-list-page').then((m) => m.ContentListPage),
      },
      {
        path: 'new',
        title: $localize`Something new`,
        loadComponent: () => import('./new-page/new-page').then((m) => m.NewPage),
      },
      {
        path: 'exchange',
        title: $localize`Import and export`,
        providers: [ExchangeRepository],
        loadComponent: () => import('./exchange-page/exchange-page').then((m) => m.ExchangePage),
      },
      {
        path: 'links',
        title: $localize`Links and reviews`,
        providers: [LinksRepository],
        loadComponent: () => import('./links-page/links-page').then((m) => m.LinksPage),
      },
      {
        path: ':draft/review',
        title: $localize`Review`,
        loadComponent: () => import('./review-page/review-page').then((m) => m.ReviewPage),
      },
      {
        path: ':draft/history',
        title: $localize`History`,
        loadComponent: () => import('./history-page/history-page').then((m) => m.HistoryPage),
      },
      // The last: it would take any of the others for a draft.
      {
        path: ':draft',
        title: $localize`Draft`,
        canDeactivate: [leaving],
        loadComponent: () => import('./draft-page/draft-page').then((m) => m.DraftPage),
      },
    ],
  },
];
