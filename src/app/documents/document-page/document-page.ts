import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay, formatPartialDate} from '@model/dates/format';
import {titleFrom} from '../../core/title/item-title';
import {FileItem} from '../../files/file-item';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {DocumentRepository} from '../document-repository';
import {ListNews} from '../list-page/list-news';
import {Names} from '../names';
import {KIND_WORDS} from '../words';
import {DocumentActions} from './document-actions';
import {DocumentVersions} from './document-versions';

/** One document: what it is, its file, its versions, and what may be done with it. */
@Component({
  selector: 'app-document-page',
  imports: [DocumentActions, DocumentVersions, FileItem, ListNews, LoadState, PageHeader, RouterLink],
  templateUrl: './document-page.html',
  styleUrl: './document-page.scss',
  host: {class: 'page'},
})
export class DocumentPage {
  private readonly repository = inject(DocumentRepository);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);
  protected readonly names = inject(Names);

  readonly id = input.required<string>();
  /** Of an earlier version's address. */
  readonly version = input<string>();

  protected readonly record = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), version: this.version(), identity};
    },
    loader: ({params}) => this.repository.record(params.id, params.version),
  });
  private readonly item = computed(() => (this.record.hasValue() ? this.record.value().item : undefined));
  protected readonly kind = computed(() => KIND_WORDS[this.item()?.kind ?? 'other']);
  protected readonly date = computed(() => {
    const value = this.item()?.date;
    return value && {value, words: formatPartialDate(value, this.locale)};
  });
  protected readonly added = computed(() => {
    const item = this.item();
    return {
      day: item ? formatDay(item.updatedAt, this.locale) : '',
      by: item?.addedBy && this.names.personOf(item.addedBy),
    };
  });

  constructor() {
    titleFrom(this.record, ({item}) => item.title);
  }
}
