import {
  type EnvironmentProviders,
  ErrorHandler,
  inject,
  Injectable,
  makeEnvironmentProviders,
  signal,
} from '@angular/core';
import {Reports} from '../reports/reports';

/** Whether a part of the page could not be fetched, as after a new deployment. The shell offers a reload. */
@Injectable({providedIn: 'root'})
export class MissingPart {
  private readonly noticed = signal(false);
  readonly missing = this.noticed.asReadonly();

  notice(): void {
    this.noticed.set(true);
  }
}

/** Whether `error` says that a lazy chunk did not load, in the words of Chromium, Firefox or Safari. */
export function isMissingChunk(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return /dynamically imported module|importing a module script failed|error loading dynamically/i.test(text);
}

/** Logs every error, and turns a missing chunk into an offer to reload. */
@Injectable()
export class AppErrorHandler extends ErrorHandler {
  private readonly missingPart = inject(MissingPart);
  private readonly reports = inject(Reports);

  override handleError(error: unknown): void {
    if (isMissingChunk(error)) this.missingPart.notice();
    else this.reports.tell({type: 'error', name: nameOf(error)});
    super.handleError(error);
  }
}

/** What kind of error it is. Its words may hold what a reader typed, so they stay here. */
function nameOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
}

export function provideErrorHandling(): EnvironmentProviders {
  return makeEnvironmentProviders([{provide: ErrorHandler, useClass: AppErrorHandler}]);
}
