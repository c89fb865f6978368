import {booleanAttribute, Component, computed, inject, input} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {NavigationEnd, Router, RouterLink} from '@angular/router';
import {filter, map} from 'rxjs';
import {Icon} from '../../ui/icon/icon';
import {Session} from '../session';
import {PersonMenu} from './person-menu';

/**
 * For the header: the way in, or the person who is in, with a menu. Its place is kept while it is not yet known
 * who is there. In a list of links, set `plain` for a link to the account.
 */
@Component({
  selector: 'app-session-link',
  imports: [Icon, PersonMenu, RouterLink],
  template: `
    @let user = session.user();
    @if (user && !plain()) {
      <app-person-menu [user]="user" />
    } @else if (user) {
      <a class="button" routerLink="/account"><app-icon name="person" /><span i18n>My account</span></a>
    } @else {
      <a
        class="button"
        routerLink="/sign-in"
        [queryParams]="{returnTo: returnTo()}"
        [class.unknown]="user === undefined"
      >
        <app-icon name="person" /><span i18n>Sign in</span>
      </a>
    }
  `,
  styleUrl: './session-link.scss',
})
export class SessionLink {
  private readonly router = inject(Router);

  readonly plain = input(false, {transform: booleanAttribute});

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
