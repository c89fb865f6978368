import type {Routes} from '@angular/router';
import {DocumentWriter} from '../core/firebase/document-writer';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {DeliverableRepository} from '../deliverables/deliverable-repository';
import {leaving} from '../documents/upload/leaving';
import {BeginDraft} from './begin-draft';
import {Colleagues} from './colleagues';
import {ContentRepository} from './content-repository';
import {DraftRepository} from './draft-repository';

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
    ],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Content`,
        loadComponent: () => import('./content-list-page/content-list-page').then((m) => m.ContentListPage),
      },
      {
        path: ':draft',
        title: $localize`Draft`,
        canDeactivate: [leaving],
        loadComponent: () => import('./draft-page/draft-page').then((m) => m.DraftPage),
      },
      {
        path: ':draft/review',
        title: $localize`Review`,
        loadComponent: () => import('./review-page/review-page').then((m) => m.ReviewPage),
      },
    ],
  },
];
