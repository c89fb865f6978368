import {Component, DOCUMENT, inject} from '@angular/core';
import {RouterOutlet} from '@angular/router';
import {AccessNotice} from '../members/access-notice/access-notice';
import {Arrival} from './arrival';
import {SiteNotice} from '../digest/site-notice';
import {NoticeBar} from './notice-bar';
import {Notices} from './notices';
import {SiteFooter} from './site-footer';
import {SiteHeader} from './site-header';

/** The frame every page stands in. */
@Component({
  selector: 'app-shell',
  imports: [AccessNotice, NoticeBar, Notices, RouterOutlet, SiteFooter, SiteHeader],
  template: `
    <a class="skip button button-primary" href="#main" (click)="skip($event)" i18n>Skip to the content</a>
    <app-notices />
    @if (notice.text(); as text) {
      <app-notice-bar [text]="text" />
    }
    <app-site-header />
    <app-access-notice class="page" />
    <main id="main" tabindex="-1"><router-outlet /></main>
    <app-site-footer />
    <p class="visually-hidden" aria-live="polite">{{ arrival.announcement() }}</p>
  `,
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly arrival = inject(Arrival);
  protected readonly notice = inject(SiteNotice);
  private readonly document = inject(DOCUMENT);

  constructor() {
    this.arrival.start();
  }

  /** With a `base`, "#main" alone would lead to the home page. */
  protected skip(event: Event): void {
    event.preventDefault();
    const main = this.document.getElementById('main');
    main?.focus();
    main?.scrollIntoView();
  }
}
