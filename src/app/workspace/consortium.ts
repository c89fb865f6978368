import {computed, inject, Injectable, resource} from '@angular/core';
import {DigestRepository} from '../digest/digest-repository';
import {DocumentEntries} from '../documents/document-entries';
import {DirectoryRepository} from '../members/directory/directory-repository';
import {Session} from '../members/session';
import {WorkspaceRepository} from './workspace-repository';

/**
 * What several pages of the workspace need: the reader, colleagues, documents and names. Four reads a visit, and one
 * more for each further part of the list of documents.
 */
@Injectable()
export class Consortium {
  private readonly repository = inject(WorkspaceRepository);
  private readonly entries = inject(DocumentEntries);
  private readonly directory = inject(DirectoryRepository);
  private readonly digests = inject(DigestRepository);
  private readonly session = inject(Session);

  readonly me = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.me(),
  });
  readonly people = resource({
    params: () => this.session.identity(),
    loader: () => this.directory.list(),
  });
  readonly documents = this.entries.listed;
  /** Names are a help, not a condition: without them, ids and numbers are shown. */
  private readonly digest = resource({loader: () => this.digests.read().catch(() => undefined)});

  readonly mine = computed(() => (this.me.hasValue() ? (this.me.value()?.workPackages ?? []) : []));
  readonly partners = computed(() => (this.digest.hasValue() ? (this.digest.value()?.partners ?? []) : []));
  private readonly partnerNames = computed(() => new Map(this.partners().map((item) => [item.id, item])));

  /** Reads the list of documents anew if it is old: for where a day begins. */
  freshen(): void {
    this.entries.freshen();
  }

  /** A partner's name, or its id while it isn't known. */
  partnerName(id: string): string {
    return this.partnerNames().get(id)?.name ?? id;
  }

  /** A partner's name and acronym, for search. */
  partnerWords(id: string): string {
    const partner = this.partnerNames().get(id);
    return partner ? `${partner.name} ${partner.acronym}` : id;
  }

  /** A work package's title; its number in words where none was published. */
  titleOf(number: number): string {
    const digest = this.digest.hasValue() ? this.digest.value() : undefined;
    const title = digest?.workPackages.find((item) => item.number === number)?.title;
    return title ?? $localize`Work package ${number}:number:`;
  }
}
