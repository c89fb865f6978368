import {Component, inject} from '@angular/core';
import {RouterLink} from '@angular/router';
import {Session} from '../session';

/** Tells a person what became of their access while the page was open: lost, given, or gone with the account. */
@Component({
  selector: 'app-access-notice',
  imports: [RouterLink],
  template: `
    <div role="status">
      @if (session.roleLost()) {
        <div class="note note-warning">
          <p i18n>
            Your access as a member of the consortium has ended. This page now shows what everyone sees.
          </p>
          <button type="button" class="button" (click)="session.acknowledgeLoss()" i18n>I understand</button>
        </div>
      } @else if (session.welcomed()) {
        <div class="note">
          <p i18n>
            Welcome: your access to the consortium's side is open. Find everything in
            <a routerLink="/workspace">the workspace</a>.
          </p>
          <button type="button" class="button" (click)="session.acknowledgeWelcome()" i18n>Close</button>
        </div>
      } @else if (session.farewell()) {
        <div class="note">
          <p i18n>Your account has been deleted, and you are signed out.</p>
          <button type="button" class="button" (click)="session.farewell.set(false)" i18n>Close</button>
        </div>
      }
    </div>
  `,
  styles: `
    .note {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: center;
      justify-content: space-between;
    }

    p {
      margin: 0;
    }
  `,
})
export class AccessNotice {
  protected readonly session = inject(Session);
}
