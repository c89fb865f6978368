import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay} from '@model/dates/format';
import type {PortalDocument} from '@model/documents/document';
import {DocumentRepository} from '../document-repository';
import {Names} from '../names';

/** All versions of a document, newest first, each with what changed and who added it. */
@Component({
  selector: 'app-document-versions',
  imports: [RouterLink],
  template: `
    @if (earlier.error()) {
      <p class="note" role="alert">
        <ng-container i18n>Earlier versions could not be fetched.</ng-container>
        <button type="button" class="button button-quiet" (click)="earlier.reload()" i18n>Try again</button>
      </p>
    } @else if (versions().length > 1) {
      <section aria-labelledby="versions">
        <h2 id="versions" i18n>Versions</h2>
        <ol class="plain-list">
          @for (version of versions(); track version.number) {
            <li>
              <p class="cluster">
                @if (version.number === shown()) {
                  <strong aria-current="page" i18n>Version {{ version.number }}, shown here</strong>
                } @else {
                  <a [routerLink]="version.link" i18n>Version {{ version.number }}</a>
                }
                <span class="muted figures">{{ version.day }}</span>
                @if (version.person) {
                  <span class="muted" i18n>by {{ version.person }}</span>
                }
                @if (version.isLatest) {
                  <span class="badge" i18n>Latest</span>
                }
              </p>
              @if (version.note) {
                <p class="muted note-text">{{ version.note }}</p>
              }
            </li>
          }
        </ol>
      </section>
    }
  `,
  styles: `
    section {
      margin-block-start: var(--space-6);
    }

    li {
      padding-block: var(--space-3);
      border-block-start: 1px solid var(--color-line);
    }

    p {
      margin: 0;
    }

    a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--tap);
    }

    .note-text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class DocumentVersions {
  private readonly repository = inject(DocumentRepository);
  private readonly names = inject(Names);
  private readonly locale = inject(LOCALE_ID);

  readonly latest = input.required<PortalDocument>();
  /** The version the page shows. */
  readonly shown = input.required<number>();

  protected readonly earlier = resource({
    params: () => this.latest(),
    // A first version has nothing before it: no read.
    loader: async ({params}) => (params.version > 1 ? this.repository.versions(params.id) : []),
  });
  protected readonly versions = computed(() => {
    const latest = this.latest();
    const all = [latest, ...(this.earlier.hasValue() ? this.earlier.value() : [])];
    return all.map((item) => ({
      number: item.version,
      day: formatDay(item.updatedAt, this.locale),
      note: item.versionNote,
      person: item.addedBy && this.names.personOf(item.addedBy),
      isLatest: item === latest,
      link: ['/workspace/documents', item.id, ...(item === latest ? [] : ['versions', item.version])],
    }));
  });
}
