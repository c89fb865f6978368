import {effect, inject, type Resource} from '@angular/core';
import {readErrorKind} from '../errors/read-error';
import {PortalTitleStrategy} from './portal-title-strategy';

/** Names the page for the item it shows, once that has been read; or for its absence. */
export function titleFrom<T>(read: Resource<T | undefined>, nameOf: (item: T) => string): void {
  const strategy = inject(PortalTitleStrategy);
  effect(() => {
    const item = read.hasValue() ? read.value() : undefined;
    if (item !== undefined) strategy.show(nameOf(item));
    else if (read.error() && readErrorKind(read.error()) === 'absent')
      strategy.show($localize`Page not found`);
  });
}
