import {Component, computed, inject} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {NavigationEnd, Router, RouterLink} from '@angular/router';
import {filter, map} from 'rxjs';
import {Icon} from '../../ui/icon/icon';
import {Session} from '../session';
import {PersonMenu} from './person-menu';

/** For the header: the way in, or the person who is in. The menu's code comes only with a person. */
@Component({
  selector: 'app-session-link',
  imports: [Icon, PersonMenu, RouterLink],
  template: `
    @if (session.user(); as user) {
      @defer (on immediate) {
        <app-person-menu [user]="user" />
      } @placeholder {
        <span class="waiting"></span>
      }
    } @else if (session.user() === null) {
      <a class="button" routerLink="/sign-in" [queryParams]="{returnTo: returnTo()}">
        <app-icon name="person" /><ng-container i18n>Sign in</ng-container>
      </a>
    } @else {
      <span class="waiting"></span>
    }
  `,
  styles: `
    .waiting {
      display: block;
      inline-size: var(--tap);
      block-size: var(--tap);
    }

    .button {
      padding-inline: var(--space-4);
      white-space: nowrap;
    }
  `,
})
export class SessionLink {
  private readonly router = inject(Router);

  protected readonly session = inject(Session);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    {initialValue: this.router.url},
  );
  /** Who signs in while reading comes back to what they read. */
  protected readonly returnTo = computed(() => {
    const url = this.url();
    return url === '/' || url.startsWith('/sign-in') ? null : url;
  });
}
