import {InjectionToken} from '@angular/core';

/** The IANA name of the time zone the reader's clocks show. */
export const READER_ZONE = new InjectionToken<string>('reader-zone', {
  providedIn: 'root',
  factory: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
});
