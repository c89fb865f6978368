import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import {includesRole, type Role} from '@model/access/role';

/** What a person's role opens, in words; and for those without one, how access is given. */
@Component({
  selector: 'app-access',
  imports: [RouterLink],
  template: `
    <h2 i18n>What you can see</h2>
    @if (isMember()) {
      <p i18n>
        You are signed in as <strong>{{ roleName() }}</strong>.
      </p>
      <ul>
        <li i18n>Everything that is public.</li>
        <li i18n>The consortium's own outcomes, in the same catalogue and search, marked as such.</li>
        @if (isEditor()) {
          <li i18n>Drafts, and what has been withdrawn.</li>
        }
        @if (isAdmin()) {
          <li i18n>Who has access, and how the portal is used.</li>
        }
      </ul>
      <a class="button button-primary" routerLink="/deliverables" [queryParams]="{access: 'consortium'}" i18n
        >See the consortium's outcomes</a
      >
    } @else {
      @if (withdrawn()) {
        <p class="note note-warning" i18n>
          Your access as a member of the consortium has been taken away. You are still signed in, and see what
          everyone sees.
        </p>
      } @else {
        <p i18n>You are signed in. You see what everyone sees.</p>
      }
      <p i18n>
        Access to the consortium's own outcomes is given to people who work at one of its partners, by the
        portal's administrators: signing in alone does not give it.
      </p>
      <a class="button" routerLink="/deliverables" i18n>Browse the public outcomes</a>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    h2 {
      margin: 0 0 var(--space-4);
      font-size: var(--text-xl);
    }
  `,
})
export class Access {
  readonly role = input<Role>();
  /** Whether the role that was held has been taken away. */
  readonly withdrawn = input(false);

  protected readonly isMember = computed(() => includesRole(this.role(), 'member'));
  protected readonly isEditor = computed(() => includesRole(this.role(), 'editor'));
  protected readonly isAdmin = computed(() => includesRole(this.role(), 'admin'));
  protected readonly roleName = computed(() => {
    if (this.isAdmin()) return $localize`an administrator`;
    return this.isEditor() ? $localize`an editor` : $localize`a member of the consortium`;
  });
}
