import type {Routes} from '@angular/router';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {DocumentWriter} from '../core/firebase/document-writer';
import {SettingsRepository} from '../settings/settings-repository';
import {ContentRepository} from './content-repository';
import {DraftRepository} from './draft-repository';
import {PortalSettings} from './settings-page/portal-settings';

/** `/admin/settings`: what admins set for the whole portal. */
export const settingsRoutes: Routes = [
  {
    path: '',
    title: $localize`Settings`,
    providers: [
      CatalogueRepository,
      ContentRepository,
      DocumentWriter,
      DraftRepository,
      PortalSettings,
      SettingsRepository,
    ],
    loadComponent: () => import('./settings-page/settings-page').then((m) => m.SettingsPage),
  },
];
