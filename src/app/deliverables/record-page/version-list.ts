import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {DeliverableRepository} from '../deliverable-repository';

/** All versions of an outcome, newest first, each with what changed. An outcome with one version shows nothing. */
@Component({
  selector: 'app-version-list',
  imports: [RouterLink],
  template: `
    @if (earlier.error()) {
      <p class="note no-print">
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
                @if (version.isLatest) {
                  <span class="badge" i18n>Latest</span>
                }
              </p>
              @if (version.note) {
                <p class="muted">{{ version.note }}</p>
              }
            </li>
          }
        </ol>
      </section>
    }
  `,
  styleUrls: ['./section.scss', './version-list.scss'],
})
export class VersionList {
  private readonly repository = inject(DeliverableRepository);
  private readonly locale = inject(LOCALE_ID);

  /** The version the page shows. */
  readonly shown = input.required<number>();
  readonly latest = input.required<Deliverable>();

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
      isLatest: item === latest,
      link: ['/deliverables', item.id, ...(item === latest ? [] : ['versions', item.version])],
    }));
  });
}
