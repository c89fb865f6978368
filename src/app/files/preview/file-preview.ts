import {Component, computed, effect, inject, input, resource} from '@angular/core';
import type {StoredFile} from '@model/files/file';
import {type FileAccess, previewKind} from '@model/files/files';
import {Markdown} from '../../ui/markdown/markdown';
import {FileSource} from '../file-source';
import {DataTable} from './data-table';
import {readTable, readText} from './read-content';

/** A look inside a file without taking it away: a table, a picture or a text. */
@Component({
  selector: 'app-file-preview',
  imports: [DataTable, Markdown],
  template: `
    @if (content.error()) {
      <div role="alert" class="note">
        <p i18n>The preview could not be fetched. Nothing is lost: you can still download the file.</p>
        <button type="button" class="button" (click)="content.reload()" i18n>Try again</button>
      </div>
    } @else if (content.hasValue()) {
      @let shown = content.value();
      @switch (shown.kind) {
        @case ('table') {
          <app-data-table [table]="shown.table" [name]="file().name" />
        }
        @case ('image') {
          <img [src]="shown.address" [alt]="file().name" />
        }
        @case ('markdown') {
          <app-markdown [text]="shown.text" [topLevel]="3" />
        }
        @case ('text') {
          <pre tabindex="0" role="region" [attr.aria-label]="file().name">{{ shown.text }}</pre>
        }
      }
    } @else {
      <p class="muted small" role="status" i18n>Opening the preview</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-block-size: 4rem;
      padding-block: var(--space-4);
    }

    img {
      border: 1px solid var(--color-line);
    }

    pre {
      max-block-size: 60dvh;
      overflow: auto;
      white-space: pre-wrap;
    }
  `,
})
export class FilePreview {
  private readonly source = inject(FileSource);

  readonly file = input.required<StoredFile>();
  readonly access = input.required<FileAccess>();

  private readonly kind = computed(() => previewKind(this.file()));
  protected readonly content = resource({
    params: () => ({file: this.file(), access: this.access(), kind: this.kind()}),
    loader: async ({params: {file, access, kind}}) => {
      const blob = await this.source.fetch(file, access);
      if (kind === 'image') {
        return {kind, address: URL.createObjectURL(new Blob([blob], {type: file.contentType}))};
      }
      if (kind === 'table') return {kind, table: await readTable(blob)};
      return {kind: kind === 'markdown' ? kind : ('text' as const), text: await readText(blob)};
    },
  });

  constructor() {
    effect((onCleanup) => {
      const shown = this.content.hasValue() ? this.content.value() : undefined;
      if (shown?.kind === 'image') onCleanup(() => URL.revokeObjectURL(shown.address));
    });
  }
}
