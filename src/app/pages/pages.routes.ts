import type {Route, Routes} from '@angular/router';
import {HOME_PAGE} from '@model/pages/home-words';
import {SettingsRepository} from '../settings/settings-repository';
import {PageRepository} from './page-repository';

/** The pages of text and the contact page. */
export const pagesRoutes: Routes = [
  {
    path: '',
    providers: [PageRepository, SettingsRepository],
    children: [
      textPage('about', $localize`About the project`),
      textPage('background', $localize`Cancer in Europe: background figures`),
      textPage('privacy', $localize`Privacy`),
      textPage('accessibility', $localize`Accessibility`),
      textPage('legal', $localize`Legal notice`),
      {
        path: 'contact',
        title: $localize`Contact`,
        loadComponent: () => import('./contact-page/contact-page').then((m) => m.ContactPage),
      },
      {path: HOME_PAGE, pathMatch: 'full', redirectTo: '/'},
      // Editors may add pages. Whatever else stands at one word's address has been asked before.
      {
        path: ':textId',
        loadComponent: () => import('./text-page/text-page').then((m) => m.TextPage),
      },
    ],
  },
];

/** `/{id}` shows the text in `pages/{id}`. */
function textPage(id: string, title: string): Route {
  return {
    path: id,
    title,
    data: {textId: id},
    loadComponent: () => import('./text-page/text-page').then((m) => m.TextPage),
  };
}
