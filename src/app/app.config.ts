import {type ApplicationConfig, provideBrowserGlobalErrorListeners} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  UrlSerializer,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import {provideReports} from './analytics/provide-reports';
import {routes} from './app.routes';
import {provideErrorHandling} from './core/errors/app-error-handler';
import {ForgivingUrlSerializer} from './core/routing/forgiving-url-serializer';
import {PortalTitleStrategy} from './core/title/portal-title-strategy';

/** The application's providers. Firebase is not among them: lazy routes bring it. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideErrorHandling(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled'}),
    ),
    provideReports(),
    {provide: UrlSerializer, useClass: ForgivingUrlSerializer},
    {provide: TitleStrategy, useExisting: PortalTitleStrategy},
  ],
};
