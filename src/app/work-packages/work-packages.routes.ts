import type {Routes} from '@angular/router';
import {WorkPackageRepository} from './work-package-repository';

/** `/work-packages` and `/work-packages/:n`. */
export const workPackagesRoutes: Routes = [
  {
    path: '',
    providers: [WorkPackageRepository],
    children: [
      {
        path: '',
        title: $localize`Work packages`,
        loadComponent: () =>
          import('./work-package-list-page/work-package-list-page').then((m) => m.WorkPackageListPage),
      },
      {
        path: ':n',
        title: $localize`Work package`,
        loadComponent: () => import('./work-package-page/work-package-page').then((m) => m.WorkPackagePage),
      },
    ],
  },
];
