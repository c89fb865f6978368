import {Component, computed, inject, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import {HelixMotif} from '../ui/helix/helix-motif';
import {Consortium} from './consortium';

/** Work packages as cards: title, people, documents. */
@Component({
  selector: 'app-room-cards',
  imports: [HelixMotif, RouterLink],
  template: `
    <ul class="plain-list">
      @for (room of rooms(); track room.number) {
        <li class="card">
          <app-helix-motif class="helix" [seed]="'room' + room.number" [turns]="4" />
          <p class="eyebrow cluster">
            <ng-container i18n>Work package {{ room.number }}</ng-container>
            @if (room.isMine) {
              <span class="badge badge-success" i18n>Mine</span>
            }
          </p>
          <h3>
            <a class="quiet-link stretched" [routerLink]="['/workspace/rooms', room.number]">{{
              room.title
            }}</a>
          </h3>
          <p class="small muted figures">
            <span i18n>{room.people, plural, =1 {1 person} other {{{ room.people }} people}}</span> ·
            <span i18n>{room.documents, plural, =1 {1 document} other {{{ room.documents }} documents}}</span>
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      gap: var(--space-4);
    }

    .card {
      padding: var(--space-4);
      overflow: hidden;
    }

    .helix {
      block-size: 0.75rem;
      margin-block-end: var(--space-3);
      color: var(--color-border);
    }

    h3 {
      margin-block-end: var(--space-2);
      font-size: var(--text-l);
      overflow-wrap: anywhere;
    }

    p {
      margin: 0 0 var(--space-1);
    }
  `,
})
export class RoomCards {
  private readonly consortium = inject(Consortium);

  readonly numbers = input.required<readonly number[]>();

  protected readonly rooms = computed(() => {
    const {people, documents, mine} = this.consortium;
    const everybody = people.hasValue() ? people.value() : [];
    const all = documents.hasValue() ? documents.value() : [];
    return this.numbers().map((number) => ({
      number,
      title: this.consortium.titleOf(number),
      isMine: mine().includes(number),
      people: everybody.filter(({workPackages}) => workPackages.includes(number)).length,
      documents: all.filter(({workPackages}) => workPackages.includes(number)).length,
    }));
  });
}
