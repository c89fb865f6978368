import {Component, inject} from '@angular/core';
import {RouterLink, RouterLinkActive, RouterOutlet} from '@angular/router';
import {Requests} from '../../members/people/requests';

/** What frames every page of the administration: the way between them, with what waits to be done. */
@Component({
  selector: 'app-admin-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <div class="page">
      <nav aria-label="Administration" i18n-aria-label>
        <p class="eyebrow" i18n>Administration</p>
        <ul class="plain-list">
          @for (entry of entries; track entry.path) {
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
  protected readonly entries = [
    {path: '/admin/people', words: $localize`Members`},
    {path: '/admin/people/requests', words: $localize`Requests`},
    {path: '/admin/people/invitations', words: $localize`Invitations`},
    {path: '/admin/people/domains', words: $localize`Domains`},
    {path: '/admin/audit', words: $localize`Audit log`},
  ];
}
