import {DOCUMENT, inject, Injectable} from '@angular/core';
import type {AnalyticsEvent, Beacon} from '@model/analytics/event';
import {EVENTS_ADDRESS} from '@model/analytics/events-address';

/** Milliseconds after which events go, if the page is not left before. */
const PATIENCE = 5000;
/** As many as the function takes at once. */
const MOST = 40;

/** Sends events by `navigator.sendBeacon`, several at a time, at the latest when the page goes out of sight. */
@Injectable({providedIn: 'root'})
export class Beacons {
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;
  private readonly gathered: AnalyticsEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    this.document.addEventListener('visibilitychange', () => {
      if (this.document.visibilityState === 'hidden') this.send();
    });
    this.window?.addEventListener('pagehide', () => this.send());
  }

  add(event: AnalyticsEvent): void {
    this.gathered.push(event);
    if (this.gathered.length >= MOST) this.send();
    else this.timer ??= setTimeout(() => this.send(), PATIENCE);
  }

  /** What a browser refuses to send is not counted: nothing is kept for another time. */
  private send(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const events = this.gathered.splice(0);
    if (events.length === 0) return;
    const beacon: Beacon = {sentAt: Date.now(), events};
    this.window?.navigator.sendBeacon(
      EVENTS_ADDRESS,
      new Blob([JSON.stringify(beacon)], {type: 'application/json'}),
    );
  }
}
