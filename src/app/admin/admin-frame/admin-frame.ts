import {Component, computed, inject} from '@angular/core';
import {RouterLink, RouterLinkActive, RouterOutlet} from '@angular/router';
import {includesRole, type Role} from '@model/access/role';
import {Requests} from '../../members/people/requests';
import {Session} from '../../members/session';

const ENTRIES: readonly {readonly path: string; readonly role: Role; readonly words: string}[] = [
  {path: '/admin/content', role: 'editor', words: $localize`Content`},
  {path: '/admin/content/links', role: 'editor', words: $localize`Links and reviews`},
  {path: '/admin/content/exchange', role: 'editor', words: $localize`Import and export`},
  {path: '/admin/newsletter', role: 'editor', words: $localize`Newsletter`},
  {path: '/admin/newsletter/subscribers', role: 'admin', words: $localize`Readers`},
  {path: '/admin/newsletter/settings', role: 'admin', words: $localize`Newsletter settings`},
  {path: '/admin/analytics', role: 'admin', words: $localize`Analytics`},
  {path: '/admin/people', role: 'admin', words: $localize`Members`},
  {path: '/admin/people/requests', role: 'admin', words: $localize`Requests`},
  {path: '/admin/people/invitations', role: 'admin', words: $localize`Invitations`},
  {path: '/admin/people/domains', role: 'admin', words: $localize`Domains`},
  {path: '/admin/settings', role: 'admin', words: $localize`Settings`},
  {path: '/admin/audit', role: 'admin', words: $localize`Audit log`},
];

/** What frames every page of the administration: the way between those that are one's own, with what waits to be done. */
@Component({
  selector: 'app-admin-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <div class="page">
      <nav aria-label="Administration" i18n-aria-label>
        <p class="eyebrow" i18n>Administration</p>
        <ul class="plain-list">
          @for (entry of entries(); track entry.path) {
            <li>
              <a
                [routerLink]="entry.path"
                routerLinkActive
                ariaCurrentWhenActive="page"
                [routerLinkActiveOptions]="exactly"
              >
                {{ entry.words }}
                @if (entry.path === '/admin/people/requests' && requests.open().length > 0) {
                  <span class="badge badge-warning figures">
                    {{ requests.open().length }}<span class="visually-hidden" i18n>&ngsp;waiting</span>
                  </span>
                }
              </a>
            </li>
          }
        </ul>
      </nav>
      <div class="content"><router-outlet /></div>
    </div>
  `,
  styleUrl: './admin-frame.scss',
})
export class AdminFrame {
  protected readonly requests = inject(Requests);
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  private readonly session = inject(Session);
  protected readonly entries = computed(() =>
    ENTRIES.filter(({role}) => includesRole(this.session.role(), role)),
  );
}
