import {Component, inject} from '@angular/core';
import {Session} from '../session';

/** Tells somebody whose role was taken away while the page was open that it now shows what everyone sees. */
@Component({
  selector: 'app-access-notice',
  template: `
    <div role="status">
      @if (session.roleLost()) {
        <div class="note note-warning">
          <p i18n>
            Your access as a member of the consortium has ended. This page now shows what everyone sees.
          </p>
          <button type="button" class="button" (click)="session.acknowledgeLoss()" i18n>I understand</button>
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
