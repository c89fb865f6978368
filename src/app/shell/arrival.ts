import {afterNextRender, DOCUMENT, inject, Injectable, Injector, signal} from '@angular/core';
import {Title} from '@angular/platform-browser';
import {NavigationEnd, Router} from '@angular/router';
import {filter} from 'rxjs';

/**
 * Takes a person who uses a keyboard or a screen reader along when the page changes: focus goes to the new
 * page's heading, or, while it has none yet, to `main`, and the page's title is read out.
 * Changes of the query alone (filters, pages of a list) leave focus where it is.
 */
@Injectable({providedIn: 'root'})
export class Arrival {
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly spoken = signal('');
  private path: string | undefined;

  /** What a live region is to say. */
  readonly announcement = this.spoken.asReadonly();

  start(): void {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(({urlAfterRedirects}) => this.arrive(urlAfterRedirects));
  }

  private arrive(address: string): void {
    const [path, fragment] = [address.split(/[?#]/)[0], address.split('#')[1]];
    const first = this.path === undefined;
    const samePage = path === this.path;
    this.path = path;
    if (fragment) this.afterRender(() => this.focus(this.document.getElementById(fragment)));
    else if (!first && !samePage) this.afterRender(() => this.greet());
  }

  private greet(): void {
    const main = this.document.getElementById('main');
    const heading = main?.querySelector<HTMLElement>('h1');
    this.focus(heading ?? main);
    // A focused heading is read out by itself; reading the title as well would say it twice.
    this.spoken.set(heading ? '' : this.title.getTitle());
  }

  private focus(target: HTMLElement | null): void {
    if (!target) return;
    if (!target.matches('a, button, input, [tabindex]')) target.tabIndex = -1;
    target.focus({preventScroll: true});
  }

  private afterRender(work: () => void): void {
    afterNextRender({read: work}, {injector: this.injector});
  }
}
