import {Component, computed, inject, input} from '@angular/core';
import {RouterLink, RouterLinkActive} from '@angular/router';
import {Session} from '../members/session';

/** The portal's main parts, in the order people look for them. */
const PARTS = [
  {path: '/deliverables', label: $localize`Outcomes`},
  {path: '/insights', label: $localize`Insights`},
  {path: '/news', label: $localize`News`},
  {path: '/events', label: $localize`Events`},
  {path: '/work-packages', label: $localize`Work packages`},
  {path: '/partners', label: $localize`Partners`},
  {path: '/about', label: $localize`About`},
];

/** The main navigation, in a row or (in the menu of small windows) as a list. */
@Component({
  selector: 'app-navigation',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav i18n-aria-label aria-label="Main">
      <ul class="plain-list" [class.column]="column()">
        @for (part of parts; track part.path) {
          <li>
            <a [routerLink]="part.path" routerLinkActive="here" ariaCurrentWhenActive="page">{{
              part.label
            }}</a>
          </li>
        }
        @if (workspace(); as state) {
          <!-- Kept a place for while it is not known who is there, so that nothing moves. -->
          <li [class.unknown]="state === 'unknown'">
            <a routerLink="/workspace" routerLinkActive="here" ariaCurrentWhenActive="page" i18n>Workspace</a>
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './navigation.scss',
})
export class Navigation {
  readonly column = input(false);

  protected readonly parts = PARTS;
  private readonly session = inject(Session);
  protected readonly workspace = computed(() => {
    if (this.session.user() === undefined) return 'unknown';
    return this.session.role() ? 'shown' : undefined;
  });
}
