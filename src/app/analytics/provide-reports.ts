import {
  type EnvironmentProviders,
  ErrorHandler,
  inject,
  Injector,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import {Reports} from '../core/reports/reports';

/** Milliseconds after which the reporter is fetched even though the page has found no rest. */
const AT_LAST = 5000;

/** Reports visits, from when the first page has come to rest: counting must never hold up what is read. */
export function provideReports(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideEnvironmentInitializer(() => {
      const injector = inject(Injector);
      if (inject(Reports).unwanted) return;
      const start = () =>
        import('./visit-reporter/visit-reporter').then(
          ({VisitReporter}) => injector.get(VisitReporter).start(),
          (error: unknown) => injector.get(ErrorHandler).handleError(error),
        );
      if (typeof requestIdleCallback === 'function')
        requestIdleCallback(() => void start(), {timeout: AT_LAST});
      else setTimeout(() => void start(), AT_LAST);
    }),
  ]);
}
