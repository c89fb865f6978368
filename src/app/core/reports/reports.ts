import {DOCUMENT, inject, Injectable} from '@angular/core';
import type {AnalyticsEvent} from '@model/analytics/event';

type Without<T> = T extends unknown ? Omit<T, 'at' | 'page' | 'item'> : never;

/** What a page tells: where and when it happened is added here. */
export type Happening = Without<AnalyticsEvent>;

/** A happening, when (epoch milliseconds) and at which address (the path alone). */
export interface Told {
  readonly happening: Happening;
  readonly at: number;
  readonly path: string;
}

/** How much is kept for a reporter that has not come yet: it may never come. */
const LONGEST = 100;

/**
 * Where pages tell what happened, for the portal's counts (`model/analytics/event.ts`). Kept in memory until the reporter
 * has come, which is fetched once the page is at rest. Where the reader asks not to be watched nothing is kept at all.
 */
@Injectable({providedIn: 'root'})
export class Reports {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly waiting: Told[] = [];
  private listener?: (told: Told) => void;

  /** Whether the reader asks not to be watched: Do Not Track, or Global Privacy Control. */
  readonly unwanted = asksNotToBeWatched(this.window?.navigator);

  tell(happening: Happening): void {
    if (this.unwanted || !this.window) return;
    const told = {happening, at: Date.now(), path: this.window.location.pathname};
    if (this.listener) this.listener(told);
    else if (this.waiting.length < LONGEST) this.waiting.push(told);
  }

  /** Hands over what was told, and all that will be. */
  listen(listener: (told: Told) => void): void {
    this.listener = listener;
    for (const told of this.waiting.splice(0)) listener(told);
  }
}

/** Safari and old Firefox say `yes`; `globalPrivacyControl` is not in TypeScript's library yet. */
function asksNotToBeWatched(navigator: Navigator | undefined): boolean {
  const {globalPrivacyControl} = (navigator ?? {}) as {globalPrivacyControl?: boolean};
  return globalPrivacyControl === true || ['1', 'yes'].includes(navigator?.doNotTrack ?? '');
}
