import {Component, computed, DOCUMENT, inject, input, model, resource, signal} from '@angular/core';
import {cslOf} from '@model/deliverables/csl';
import type {Deliverable} from '@model/deliverables/deliverable';
import {FileSaver} from '../../core/files/file-saver';
import {Reports} from '../../core/reports/reports';
import {CopyButton} from '../../ui/copy-button/copy-button';
import {Dialog} from '../../ui/dialog/dialog';
import {Icon} from '../../ui/icon/icon';
import {
  CITATION_FILES,
  CITATION_FORMAT_WORDS,
  CITATION_FORMATS,
  type CitationFormat,
} from './citation-format';

/** Offers the citation of an outcome in every format, to copy and, for reference managers, to download. */
@Component({
  selector: 'app-cite-dialog',
  imports: [CopyButton, Dialog, Icon],
  templateUrl: './cite-dialog.html',
  styleUrl: './cite-dialog.scss',
})
export class CiteDialog {
  private readonly document = inject(DOCUMENT);
  private readonly files = inject(FileSaver);
  private readonly reports = inject(Reports);

  readonly item = input.required<Deliverable>();
  /** Whether the item is an earlier version, which is cited by its own address. */
  readonly isEarlier = input(false);
  readonly open = model(false);

  protected readonly formats = CITATION_FORMATS;
  protected readonly words = CITATION_FORMAT_WORDS;
  protected readonly format = signal<CitationFormat>('apa');
  protected readonly file = computed(() => CITATION_FILES[this.format()]);
  private readonly csl = computed(() =>
    cslOf(this.item(), {origin: this.document.location.origin, earlier: this.isEarlier()}),
  );
  protected readonly citation = resource({
    params: () => ({item: this.csl(), format: this.format()}),
    loader: async ({params}) => {
      const {formatCitation} = await import('./format-citation');
      return formatCitation(params.item, params.format);
    },
  });

  protected download(): void {
    const file = this.file();
    if (!file || !this.citation.hasValue()) return;
    const blob = new Blob([this.citation.value().text], {type: `${file.type};charset=utf-8`});
    this.files.save(`${this.item().id}.${file.ending}`, blob);
    this.note();
  }

  protected note(): void {
    this.reports.tell({type: 'cite'});
  }
}
