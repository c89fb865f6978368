import {Component, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {DirectoryEntry} from '@model/members/directory';
import {initials} from '../initials';

/** A colleague in a list: name, position, partner, and the way to what else they show. */
@Component({
  selector: 'app-person-card',
  imports: [RouterLink],
  template: `
    <span class="initials" aria-hidden="true">{{ lettersOf(person().name) }}</span>
    <div>
      <a class="quiet-link name" [routerLink]="['/workspace/people', person().uid]">{{ person().name }}</a>
      @switch (person().role) {
        @case ('admin') {
          <span class="badge" i18n>Administrator</span>
        }
        @case ('editor') {
          <span class="badge" i18n>Editor</span>
        }
      }
      @if (person().position) {
        <p>{{ person().position }}</p>
      }
      @if (partner()) {
        <p class="muted">{{ partner() }}</p>
      }
      @if (person().workPackages.length > 0) {
        <p class="muted figures" i18n>Work packages: {{ person().workPackages.join(', ') }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      align-items: start;
      font-size: var(--text-s);
      line-height: var(--leading-snug);
      overflow-wrap: anywhere;
    }

    .initials {
      display: grid;
      place-items: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      border-radius: 50%;
      background: var(--color-sunk);
      font-weight: var(--weight-medium);
    }

    .name {
      display: inline-block;
      margin-inline-end: var(--space-2);
      padding-block: var(--space-1);
      font-size: var(--text-m);
      font-weight: var(--weight-medium);
    }

    p {
      margin: 0;
    }
  `,
})
export class PersonCard {
  readonly person = input.required<DirectoryEntry>();
  /** The partner's name, where it is to be said. */
  readonly partner = input<string>();

  protected readonly lettersOf = initials;
}
