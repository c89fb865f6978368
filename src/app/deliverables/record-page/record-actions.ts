import {Component, DOCUMENT, inject, input, signal} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import {CiteDialog} from '../cite/cite-dialog';
import {Icon} from '../../ui/icon/icon';
import {ShareButton} from '../../ui/share-button/share-button';

/** Cite, share and print. */
@Component({
  selector: 'app-record-actions',
  imports: [CiteDialog, Icon, ShareButton],
  template: `
    <div class="cluster">
      <button type="button" class="button button-primary" (click)="citing.set(true)">
        <app-icon name="quote" /><ng-container i18n>Cite</ng-container>
      </button>
      <app-share-button [title]="item().title" />
      <button type="button" class="button" (click)="print()">
        <app-icon name="print" /><ng-container i18n>Print</ng-container>
      </button>
    </div>
    @defer (when citing()) {
      <app-cite-dialog [item]="item()" [isEarlier]="isEarlier()" [(open)]="citing" />
    }
  `,
  styleUrl: './record-actions.scss',
})
export class RecordActions {
  private readonly window = inject(DOCUMENT).defaultView;

  readonly item = input.required<Deliverable>();
  readonly isEarlier = input(false);
  protected readonly citing = signal(false);

  protected print(): void {
    this.window?.print();
  }
}
