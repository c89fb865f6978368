import {Component, computed, effect, inject} from '@angular/core';
import {isActive, Router, RouterLink, RouterLinkActive, RouterOutlet} from '@angular/router';
import {includesRole} from '@model/access/role';
import {Session} from '../members/session';
import {NotificationInbox} from '../notifications/notification-inbox';
import {HelixMotif} from '../ui/helix/helix-motif';
import {Icon} from '../ui/icon/icon';

const PARTS = [
  {path: '/workspace', label: $localize`Overview`, exact: true},
  {path: '/workspace/documents', label: $localize`Documents`, exact: false},
  {path: '/workspace/calendar', label: $localize`Calendar`, exact: false},
  {path: '/workspace/rooms', label: $localize`Rooms`, exact: false},
  {path: '/workspace/people', label: $localize`People`, exact: false},
  {path: '/workspace/notifications', label: $localize`Notifications`, exact: false},
];

/** The frame of the consortium's side: its parts, and the search of all documents. */
@Component({
  selector: 'app-workspace-frame',
  imports: [HelixMotif, Icon, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    @if (isMember()) {
      <div class="band">
        <div class="page top">
          <nav aria-label="Workspace" i18n-aria-label>
            <ul class="plain-list">
              @for (part of parts; track part.path) {
                <li>
                  <a
                    [routerLink]="part.path"
                    routerLinkActive="here"
                    ariaCurrentWhenActive="page"
                    [routerLinkActiveOptions]="{exact: part.exact}"
                    >{{ part.label }}
                    @if (part.path.endsWith('notifications') && inbox.count()) {
                      <span class="count figures"
                        >{{ inbox.count() }} <span class="visually-hidden" i18n>unread</span></span
                      >
                    }
                  </a>
                </li>
              }
            </ul>
          </nav>
          @if (!isInLibrary()) {
            <form
              role="search"
              aria-label="The whole workspace"
              i18n-aria-label
              action="/workspace/documents"
              method="get"
              (submit)="search($event, words.value)"
            >
              <label class="visually-hidden" for="workspace-words" i18n>Search all documents</label>
              <input
                #words
                id="workspace-words"
                class="field"
                type="search"
                name="q"
                autocomplete="off"
                enterkeyhint="search"
                maxlength="500"
                placeholder="Search all documents"
                i18n-placeholder
              />
              <button class="button button-icon" type="submit" aria-label="Search" i18n-aria-label>
                <app-icon name="search" />
              </button>
            </form>
          }
        </div>
        <app-helix-motif class="helix" seed="workspace" [turns]="16" />
      </div>
      <router-outlet />
    }
  `,
  styleUrl: './workspace-frame.scss',
})
export class WorkspaceFrame {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly inbox = inject(NotificationInbox);

  protected readonly parts = PARTS;
  /** What stands here is taken away the moment the role is. */
  protected readonly isMember = computed(() => includesRole(this.session.role(), 'member'));

  /** The list of documents has this search itself. */
  protected readonly isInLibrary = isActive('/workspace/documents', this.router, {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  });

  constructor() {
    effect(() => {
      if (this.session.identity() !== undefined && !this.isMember())
        void this.router.navigateByUrl('/account');
    });
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    const q = words.trim();
    void this.router.navigate(['/workspace/documents'], {queryParams: q ? {q} : {}});
  }
}
