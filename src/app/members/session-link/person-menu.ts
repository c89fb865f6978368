import {Component, computed, ElementRef, inject, input, signal, viewChild} from '@angular/core';
import {RouterLink} from '@angular/router';
import {includesRole} from '@model/access/role';
import {initials} from '../initials';
import {Session, type SessionUser} from '../session';

/** The initials of whoever is signed in, and behind them the way to their account and out. */
@Component({
  selector: 'app-person-menu',
  imports: [RouterLink],
  template: `
    <button
      #opener
      type="button"
      class="initials"
      aria-controls="person-menu"
      [attr.aria-expanded]="open()"
      (click)="open.set(!open())"
    >
      <span aria-hidden="true">{{ initials() }}</span><span class="visually-hidden">{{ label() }}</span>
    </button>
    <div id="person-menu" class="panel" [hidden]="!open()">
      <p class="small muted">{{ name() }}</p>
      <a routerLink="/account" (click)="open.set(false)" i18n>My account</a>
      @if (isMember()) {
        <a routerLink="/workspace" (click)="open.set(false)" i18n>Workspace</a>
      }
      @if (isEditor()) {
        <a routerLink="/admin/content" (click)="open.set(false)" i18n>Content</a>
      }
      @if (isAdmin()) {
        <a routerLink="/admin/people" (click)="open.set(false)" i18n>Administration</a>
      }
      <button type="button" (click)="session.signOut()" i18n>Sign out</button>
    </div>
  `,
  styleUrl: './person-menu.scss',
  host: {
    '(keydown.escape)': 'closeByKey()',
    '(focusout)': 'closeUnlessInside($event)',
    '(document:pointerdown)': 'closeIfOutside($event)',
  },
})
export class PersonMenu {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  protected readonly session = inject(Session);

  readonly user = input.required<SessionUser>();

  protected readonly open = signal(false);
  protected readonly name = computed(() => this.user().name ?? this.user().email ?? '');
  protected readonly initials = computed(() => initials(this.name()));
  protected readonly isMember = computed(() => includesRole(this.user().role, 'member'));
  protected readonly isEditor = computed(() => includesRole(this.user().role, 'editor'));
  protected readonly isAdmin = computed(() => includesRole(this.user().role, 'admin'));
  protected readonly label = computed(() => $localize`Signed in as ${this.name()}`);

  protected closeByKey(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  /** Tabbing on closes it; losing the whole window does not. */
  protected closeUnlessInside({relatedTarget}: FocusEvent): void {
    if (relatedTarget && !this.host.contains(relatedTarget as Node)) this.open.set(false);
  }

  protected closeIfOutside({target}: Event): void {
    if (!this.host.contains(target as Node)) this.open.set(false);
  }
}
