import {Component, DestroyRef, DOCUMENT, inject, signal} from '@angular/core';
import {MissingPart} from '../core/errors/app-error-handler';
import {Icon} from '../ui/icon/icon';

/** What concerns the whole portal at this moment: no connection, or a new version. Both are read out. */
@Component({
  selector: 'app-notices',
  imports: [Icon],
  template: `
    <div role="status">
      @if (!online()) {
        <p class="page">
          <app-icon name="warning" />
          <span i18n>You are offline. What is on this page stays; anything else needs a connection.</span>
        </p>
      }
      @if (missingPart.missing()) {
        <p class="page">
          <app-icon name="info" />
          <span i18n>There is a new version of this portal. Reload the page to go on.</span>
          <button class="button" type="button" (click)="reload()" i18n>Reload</button>
        </p>
      }
    </div>
  `,
  styles: `
    div {
      background: var(--color-warning-soft);
    }

    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3);
      margin-block: 0;
      padding-block: var(--space-2);
      font-size: var(--text-s);
    }

    span {
      flex: 1 1 12rem;
    }
  `,
})
export class Notices {
  protected readonly missingPart = inject(MissingPart);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly online = signal(this.window?.navigator.onLine ?? true);

  constructor() {
    const listening = new AbortController();
    for (const name of ['online', 'offline'] as const) {
      this.window?.addEventListener(name, () => this.online.set(name === 'online'), {
        signal: listening.signal,
      });
    }
    inject(DestroyRef).onDestroy(() => listening.abort());
  }

  protected reload(): void {
    this.window?.location.reload();
  }
}
