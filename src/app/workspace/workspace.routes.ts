import type {Routes} from '@angular/router';
import {provideFirestoreReads} from '../core/firebase/firestore-reads';
import {needs} from '../members/needs';

/** `/workspace`: the consortium's side, for members. */
export const workspaceRoutes: Routes = [
  {
    path: '',
    canActivate: [needs('member')],
    providers: [provideFirestoreReads()],
    children: [
      {
        path: 'documents',
        loadChildren: () => import('../documents/documents.routes').then((m) => m.documentsRoutes),
      },
    ],
  },
];
