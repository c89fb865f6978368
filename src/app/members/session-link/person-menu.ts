import {Component, computed, inject, input} from '@angular/core';
import {MatMenu, MatMenuItem, MatMenuTrigger} from '@angular/material/menu';
import {RouterLink} from '@angular/router';
import {initials} from '../initials';
import {Session, type SessionUser} from '../session';

/** The initials of whoever is signed in, and the menu behind them. */
@Component({
  selector: 'app-person-menu',
  imports: [MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  template: `
    <button type="button" class="initials" [matMenuTriggerFor]="menu" [attr.aria-label]="label()">
      <span aria-hidden="true">{{ initials() }}</span>
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      <p class="who small">{{ name() }}</p>
      <a mat-menu-item routerLink="/account" i18n>My account</a>
      <button mat-menu-item type="button" (click)="session.signOut()" i18n>Sign out</button>
    </mat-menu>
  `,
  styles: `
    .initials {
      inline-size: var(--tap);
      block-size: var(--tap);
      padding: 0;
      border: 1.5px solid var(--color-border);
      border-radius: var(--radius-round);
      background: var(--color-surface);
      color: var(--color-ink);
      font: inherit;
      font-size: var(--text-s);
      font-weight: var(--weight-bold);
      cursor: pointer;
    }

    .initials:hover {
      border-color: var(--color-ink);
    }

    .who {
      margin: 0;
      padding: var(--space-2) var(--space-4);
      color: var(--color-muted);
      overflow-wrap: anywhere;
    }
  `,
})
export class PersonMenu {
  protected readonly session = inject(Session);

  readonly user = input.required<SessionUser>();

  protected readonly name = computed(() => this.user().name ?? this.user().email ?? '');
  protected readonly initials = computed(() => initials(this.name()));
  protected readonly label = computed(() => $localize`Signed in as ${this.name()}`);
}
