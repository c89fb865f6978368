import {Component, computed, inject} from '@angular/core';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {LoadState} from '../../ui/load-state/load-state';
import {after} from '../../ui/load-state/together';
import {PageHeader} from '../../ui/page-header/page-header';
import {Consortium} from '../consortium';
import {RoomCards} from '../room-cards';

/** The fourteen rooms, the reader's own first. */
@Component({
  selector: 'app-rooms-page',
  imports: [LoadState, PageHeader, RoomCards],
  template: `
    <app-page-header
      long
      title="Rooms"
      i18n-title
      lead="Each work package has a room: its people, documents, outcomes and dates."
      i18n-lead
    />
    <app-load-state [of]="shown">
      @if (consortium.mine().length > 0) {
        <h2 i18n>Mine</h2>
        <app-room-cards [numbers]="consortium.mine()" />
      }
      @if (others().length > 0) {
        <h2 i18n>All others</h2>
        <app-room-cards [numbers]="others()" />
      }
    </app-load-state>
  `,
  styles: `
    :host {
      display: block;
      padding-block-end: var(--space-section);
    }

    h2 {
      margin-block-start: var(--space-5);
      font-size: var(--text-xl);
    }
  `,
  host: {class: 'page'},
})
export class RoomsPage {
  protected readonly consortium = inject(Consortium);
  protected readonly shown = after(this.consortium.people, this.consortium.me, this.consortium.documents);
  protected readonly others = computed(() =>
    WORK_PACKAGE_NUMBERS.filter((number) => !this.consortium.mine().includes(number)),
  );
}
