import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatPartialDate} from '@model/dates/format';
import {dateOf} from '@model/documents/entry';
import type {DocumentHit} from '@model/documents/search';
import {formatSize} from '@model/files/files';
import {Highlighted} from '../../deliverables/catalogue-page/highlighted';
import {Names} from '../names';
import {LIBRARY_KIND_WORDS, typeOf} from '../words';

const MOST_WORDS = 6;

/** A document, or an outcome of the project, as the list shows it. */
@Component({
  selector: 'app-library-row',
  imports: [Highlighted, RouterLink],
  template: `
    @let it = hit().entry;
    <article [attr.aria-labelledby]="labelId()">
      <p class="facts">
        <span class="kind">{{ kind() }}</span>
        @if (date(); as date) {
          <time class="figures" [attr.datetime]="date.value">{{ date.words }}</time>
        }
        @if (isNew()) {
          <span class="badge badge-success" i18n>New</span>
        }
        @if (it.demo) {
          <span class="badge badge-warning" i18n>Demo</span>
        }
      </p>
      <h3 [id]="labelId()">
        <a class="quiet-link" [routerLink]="link()"
          ><app-highlighted [text]="it.title" [terms]="terms()"
        /></a>
      </h3>
      @if (it.summary; as summary) {
        <p class="summary"><app-highlighted [text]="summary" [terms]="terms()" /></p>
      }
      @if (inFile(); as words) {
        <p class="inside small" i18n>
          Found inside the file: <mark>{{ words }}</mark>
        </p>
      }
      <p class="facts small">
        @for (number of it.workPackages; track number) {
          <span class="badge" [title]="names.titleOf(number) ?? ''" i18n>WP{{ number }}</span>
        }
        @if (file(); as file) {
          <span class="figures">{{ file }}</span>
        }
        @if (version(); as version) {
          <span i18n>Version {{ version }}</span>
        }
        @if (person(); as person) {
          <span i18n>Added by {{ person }}</span>
        }
      </p>
    </article>
  `,
  styleUrl: './library-row.scss',
})
export class LibraryRow {
  private readonly locale = inject(LOCALE_ID);
  protected readonly names = inject(Names);

  readonly hit = input.required<DocumentHit>();
  readonly terms = input.required<ReadonlySet<string>>();
  /** When the reader was here last: what came since is new. */
  readonly since = input<Date>();

  private readonly document = computed(() => {
    const {entry} = this.hit();
    return entry.kind === 'outcome' ? undefined : entry;
  });
  protected readonly kind = computed(() => LIBRARY_KIND_WORDS[this.hit().entry.kind]);
  protected readonly labelId = computed(() => `${this.hit().entry.kind}-${this.hit().entry.id}`);
  protected readonly link = computed(() => [
    this.document() ? '/workspace/documents' : '/deliverables',
    this.hit().entry.id,
  ]);
  protected readonly date = computed(() => {
    const value = dateOf(this.hit().entry);
    return value && {value, words: formatPartialDate(value, this.locale)};
  });
  protected readonly isNew = computed(() => {
    const since = this.since();
    const document = this.document();
    return since !== undefined && document !== undefined && document.updatedAt > since.getTime();
  });
  protected readonly file = computed(() => {
    const file = this.document()?.file;
    return file && `${typeOf(file.name)}, ${formatSize(file.size, this.locale)}`;
  });
  protected readonly version = computed(() => {
    const version = this.document()?.version;
    return version !== undefined && version > 1 ? version : undefined;
  });
  protected readonly person = computed(() => {
    const uid = this.document()?.addedBy;
    return uid && this.names.personOf(uid);
  });
  protected readonly inFile = computed(() => this.hit().inFile.slice(0, MOST_WORDS).join(', '));
}
