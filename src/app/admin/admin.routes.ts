import type {Routes} from '@angular/router';
import {provideFirestoreReads} from '../core/firebase/firestore-reads';
import {needs} from '../members/needs';

/** `/admin`: what admins run the portal with. */
export const adminRoutes: Routes = [
  {path: '', canActivate: [needs('admin')], providers: [provideFirestoreReads()], children: []},
];
