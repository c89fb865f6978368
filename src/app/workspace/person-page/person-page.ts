import {Component, computed, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {ReadError} from '../../core/errors/read-error';
import {titleFrom} from '../../core/title/item-title';
import {DirectoryRepository} from '../../members/directory/directory-repository';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Consortium} from '../consortium';
import {DocumentLinks} from '../document-links';

/** A colleague: what they chose to show, their rooms, and what they added. */
@Component({
  selector: 'app-person-page',
  imports: [DocumentLinks, LoadState, PageHeader, RouterLink],
  template: `
    <app-load-state [of]="person" isWholePage>
      @if (person.hasValue()) {
        @let shown = person.value();
        <app-page-header long [title]="shown.name" [lead]="shown.position">
          <p eyebrow class="eyebrow"><a routerLink="/workspace/people" i18n>All people</a></p>
        </app-page-header>
        @if (shown.about) {
          <p class="prose about">{{ shown.about }}</p>
        }
        <dl>
          @if (shown.partner) {
            <dt i18n>Partner</dt>
            <dd>
              <a [routerLink]="['/partners', shown.partner]">{{ consortium.partnerName(shown.partner) }}</a>
            </dd>
          }
          @if (shown.email) {
            <dt i18n>Email</dt>
            <dd>
              <a [href]="'mailto:' + shown.email">{{ shown.email }}</a>
            </dd>
          }
          @if (shown.orcid) {
            <dt translate="no">ORCID</dt>
            <dd>
              <a [href]="'https://orcid.org/' + shown.orcid" rel="noopener">{{ shown.orcid }}</a>
            </dd>
          }
          @if (shown.workPackages.length > 0) {
            <dt i18n>Work packages</dt>
            <dd>
              <ul class="plain-list">
                @for (number of shown.workPackages; track number) {
                  <li>
                    <a [routerLink]="['/workspace/rooms', number]"
                      >{{ number }}: {{ consortium.titleOf(number) }}</a
                    >
                  </li>
                }
              </ul>
            </dd>
          }
        </dl>
        @if (isMe()) {
          <p><a class="button" routerLink="/account" i18n>Change what is shown of me</a></p>
        }
        <h2 i18n>Documents they added</h2>
        <app-load-state [of]="consortium.documents" [isEmpty]="documents().length === 0">
          <p empty i18n>None yet.</p>
          <app-document-links [documents]="documents()" />
        </app-load-state>
      }
    </app-load-state>
  `,
  styles: `
    :host {
      display: block;
      padding-block-end: var(--space-section);
    }

    .about {
      white-space: pre-line;
    }

    dl {
      display: grid;
      grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
      gap: var(--space-2) var(--space-5);
      overflow-wrap: anywhere;
    }

    h2 {
      font-size: var(--text-xl);
    }

    app-document-links {
      display: block;
      max-inline-size: 52rem;
    }
  `,
  host: {class: 'page'},
})
export class PersonPage {
  private readonly directory = inject(DirectoryRepository);
  private readonly session = inject(Session);
  protected readonly consortium = inject(Consortium);

  readonly uid = input.required<string>();

  protected readonly person = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {uid: this.uid(), identity};
    },
    loader: async ({params}) => {
      const found = (await this.directory.list()).find(({uid}) => uid === params.uid);
      if (!found) throw new ReadError('absent');
      return found;
    },
  });
  protected readonly isMe = computed(() => this.session.user()?.uid === this.uid());
  protected readonly documents = computed(() => {
    const {documents} = this.consortium;
    return (documents.hasValue() ? documents.value() : [])
      .filter(({addedBy}) => addedBy === this.uid())
      .slice(0, 20);
  });

  constructor() {
    titleFrom(this.person, ({name}) => name);
  }
}
