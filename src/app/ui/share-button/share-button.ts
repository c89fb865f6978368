import {Component, DOCUMENT, inject, input, signal} from '@angular/core';
import {Icon} from '../icon/icon';
import {ShareDialog} from './share-dialog';

/**
 * Hands the page's address to the device's own way of sharing; where there is none, offers the networks as plain links.
 * No network's script is loaded, and none learns of the page before somebody follows its link.
 */
@Component({
  selector: 'app-share-button',
  imports: [Icon, ShareDialog],
  template: `
    <button type="button" class="button" (click)="share()">
      <app-icon name="share" /><ng-container i18n>Share</ng-container>
    </button>
    @defer (when choosing()) {
      <app-share-dialog [shared]="{title: title(), url: address()}" [(open)]="choosing" />
    }
  `,
  styles: `
    @media (max-width: 30rem) {
      .button {
        padding-inline: var(--space-4);
      }
    }
  `,
})
export class ShareButton {
  private readonly window = inject(DOCUMENT).defaultView;

  /** What is shared, by its title. */
  readonly title = input.required<string>();
  protected readonly choosing = signal(false);

  /** The address without what the reader chose for themselves. */
  protected address(): string {
    const {origin = '', pathname = ''} = this.window?.location ?? {};
    return origin + pathname;
  }

  protected async share(): Promise<void> {
    const {navigator} = this.window ?? {};
    if (!navigator || !('share' in navigator)) return this.choosing.set(true);
    try {
      await navigator.share({title: this.title(), url: this.address()});
    } catch (error) {
      // Closing the device's window is no failure.
      if ((error as Error).name !== 'AbortError') this.choosing.set(true);
    }
  }
}
