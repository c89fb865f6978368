import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {formatDay} from '@model/dates/format';
import type {PortalDocument} from '@model/documents/document';
import {type ShownVersion, Versions} from '../../ui/versions/versions';
import {DocumentRepository} from '../document-repository';
import {Names} from '../names';

/** All versions of a document, newest first, each with what changed and who added it. */
@Component({
  selector: 'app-document-versions',
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
  protected readonly versions = computed((): ShownVersion[] => {
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
