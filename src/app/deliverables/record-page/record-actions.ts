import {LiveAnnouncer} from '@angular/cdk/a11y';
import {Component, DOCUMENT, inject, input, signal} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import {CiteDialog} from '../cite/cite-dialog';
import {Icon} from '../../ui/icon/icon';

/** Cite, share and print. */
@Component({
  selector: 'app-record-actions',
  imports: [CiteDialog, Icon],
  template: `
    <div class="cluster">
      <button type="button" class="button button-primary" (click)="citing.set(true)">
        <app-icon name="quote" /><ng-container i18n>Cite</ng-container>
      </button>
      <button type="button" class="button" (click)="share()">
        <app-icon name="share" /><ng-container i18n>Share</ng-container>
      </button>
      <button type="button" class="button" (click)="print()">
        <app-icon name="print" /><ng-container i18n>Print</ng-container>
      </button>
    </div>
    @defer (when citing()) {
      <app-cite-dialog [item]="item()" [isEarlier]="isEarlier()" [(open)]="citing" />
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
export class RecordActions {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly announcer = inject(LiveAnnouncer);

  readonly item = input.required<Deliverable>();
  readonly isEarlier = input(false);
  protected readonly citing = signal(false);

  /** Hands the address to the device's own way of sharing, or copies it where there is none. */
  protected async share(): Promise<void> {
    const {navigator, location} = this.window ?? {};
    if (!navigator || !location) return;
    // The address without what the reader chose for themselves.
    const url = location.origin + location.pathname;
    try {
      if ('share' in navigator) await navigator.share({title: this.item().title, url});
      else await this.copy(url);
    } catch (error) {
      // Closing the device's window is no failure.
      if ((error as Error).name !== 'AbortError') await this.copy(url).catch(() => undefined);
    }
  }

  protected print(): void {
    this.window?.print();
  }

  private async copy(url: string): Promise<void> {
    await this.window?.navigator.clipboard.writeText(url);
    await this.announcer.announce($localize`Address copied`);
  }
}
