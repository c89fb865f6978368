import {Component, input} from '@angular/core';
import {RouterLink, RouterLinkActive} from '@angular/router';

/** The portal's main parts, in the order people look for them. */
const PARTS = [
  {path: '/deliverables', label: $localize`Outcomes`},
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
      </ul>
    </nav>
  `,
  styleUrl: './navigation.scss',
})
export class Navigation {
  readonly column = input(false);

  protected readonly parts = PARTS;
}
