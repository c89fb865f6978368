import {Component, inject} from '@angular/core';
import {RouterLink} from '@angular/router';
import {Session} from '../members/session';
import {Icon} from '../ui/icon/icon';

/** The way to one's account, or to signing in. Its place is kept while it is not yet known who is there. */
@Component({
  selector: 'app-account-link',
  imports: [Icon, RouterLink],
  template: `
    @let user = session.user();
    @if (user) {
      <a class="button" routerLink="/account">
        <app-icon name="person" />
        <span class="name" i18n>Account</span>
      </a>
    } @else {
      <a class="button" routerLink="/sign-in" [class.unknown]="user === undefined">
        <app-icon name="person" />
        <span class="name" i18n>Sign in</span>
      </a>
    }
  `,
  styles: `
    .button {
      min-inline-size: 6.75rem;
      padding-inline: var(--space-4);
      font-size: var(--text-s);
      white-space: nowrap;
    }

    .unknown {
      visibility: hidden;
    }
  `,
})
export class AccountLink {
  protected readonly session = inject(Session);
}
