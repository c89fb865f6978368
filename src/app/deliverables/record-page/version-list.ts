import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {formatDay} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {type ShownVersion, Versions} from '../../ui/versions/versions';
import {DeliverableRepository} from '../deliverable-repository';

/** All versions of an outcome, newest first, each with what changed. An outcome with one version shows nothing. */
@Component({
  selector: 'app-version-list',
  imports: [Versions],
  template: `
    <app-versions
      [versions]="versions()"
      [shown]="shown()"
      [failed]="earlier.error() !== undefined"
      (retried)="earlier.reload()"
    />
  `,
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
  protected readonly versions = computed((): ShownVersion[] => {
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
