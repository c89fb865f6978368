import type {Routes} from '@angular/router';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {EventRepository} from '../events/event-repository';
import {DocumentIndex} from './document-index';
import {DocumentRepository} from './document-repository';
import {leaving} from './upload/leaving';
import {Names} from './names';
import {OwnProfile} from './own-profile';

const documentPage = () => import('./document-page/document-page').then((m) => m.DocumentPage);

/** `/workspace/documents` and what lies below it. What was read stays in memory while the person goes to and fro. */
export const documentsRoutes: Routes = [
  {
    path: '',
    providers: [CatalogueRepository, DocumentIndex, DocumentRepository, EventRepository, Names, OwnProfile],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Documents`,
        loadComponent: () => import('./list-page/document-list-page').then((m) => m.DocumentListPage),
      },
      {
        path: 'new',
        title: $localize`Add documents`,
        canDeactivate: [leaving],
        loadComponent: () => import('./upload-page/upload-page').then((m) => m.UploadPage),
      },
      {path: ':id', title: $localize`Document`, loadComponent: documentPage},
      {path: ':id/versions/:version', title: $localize`Document`, loadComponent: documentPage},
      {
        path: ':id/new-version',
        title: $localize`New version`,
        canDeactivate: [leaving],
        loadComponent: () => import('./revise-page/revise-page').then((m) => m.RevisePage),
      },
      {
        path: ':id/edit',
        title: $localize`Edit details`,
        canDeactivate: [leaving],
        loadComponent: () => import('./edit-page/edit-page').then((m) => m.EditPage),
      },
    ],
  },
];
