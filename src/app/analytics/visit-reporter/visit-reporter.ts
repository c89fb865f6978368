import {DestroyRef, DOCUMENT, inject, Injectable} from '@angular/core';
import {NavigationEnd, Router} from '@angular/router';
import {countedPage} from '@model/analytics/counted-page';
import type {AnalyticsEvent} from '@model/analytics/event';
import {ID_PATTERN} from '@model/schema/id-pattern';
import {filter} from 'rxjs';
import {onCLS, onFCP, onINP, onLCP, onTTFB} from 'web-vitals';
import {Reports, type Told} from '../../core/reports/reports';
import {Beacons} from './beacons';

/**
 * Reports a visit: which pages were seen, which link led here, where the reader went on to, and how quick it was. No
 * address with a query, no identifier, nothing of the consortium's side: `countedPage` says what may be told.
 */
@Injectable({providedIn: 'root'})
export class VisitReporter {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly reports = inject(Reports);
  private readonly beacons = inject(Beacons);
  private readonly destroyed = inject(DestroyRef);
  private path: string | undefined;

  start(): void {
    this.beacons.start();
    if (this.router.navigated) this.arrive(this.router.url);
    this.router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(({urlAfterRedirects}) => this.arrive(urlAfterRedirects));
    const follow = (event: Event) => this.follow(event);
    this.document.addEventListener('click', follow, {capture: true, passive: true});
    this.destroyed.onDestroy(() => this.document.removeEventListener('click', follow, {capture: true}));
    // After the views, so that what was told while this was on its way comes behind the page it happened on.
    this.reports.listen((told) => this.pass(told));
    for (const on of [onCLS, onFCP, onINP, onLCP, onTTFB]) {
      on(({name, value}) => this.reports.tell({type: 'vital', name, value}));
    }
  }

  private arrive(address: string): void {
    const path = address.split(/[?#]/)[0];
    if (path === this.path) return;
    const first = this.path === undefined;
    this.path = path;
    this.reports.tell({type: 'view', ...(first && this.origin())});
  }

  /** Where a visit began: another site, or a newsletter's link (`?via=`). */
  private origin(): {referrer?: string; via?: string} {
    const {referrer, location} = this.document;
    const host = hostOf(referrer);
    const via = new URLSearchParams(location.search).get('via') ?? '';
    return {
      ...(host && host !== location.hostname && {referrer: host}),
      ...(ID_PATTERN.test(via) && {via}),
    };
  }

  private follow({target}: Event): void {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || !/^https?:$/.test(link.protocol) || link.hostname === this.document.location.hostname)
      return;
    const host = hostOf(link.href);
    if (host) this.reports.tell({type: 'outbound', host});
  }

  private pass({happening, at, path}: Told): void {
    const counted = countedPage(path);
    // `page` and `item` are what each kind of event is missing; the function checks the whole.
    if (counted) this.beacons.add({...happening, at, ...fitting(happening.type, counted)} as AnalyticsEvent);
  }
}

const WITH_ITEM: readonly AnalyticsEvent['type'][] = ['view', 'download', 'cite'];

function fitting(type: AnalyticsEvent['type'], counted: NonNullable<ReturnType<typeof countedPage>>) {
  return WITH_ITEM.includes(type) ? counted : {page: counted.page};
}

/** The host of an address in small letters; `undefined` where it has none that may be told. */
function hostOf(address: string): string | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
  return /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(host) ? host : undefined;
}
