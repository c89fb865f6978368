import {Component, computed, inject, input, LOCALE_ID, signal} from '@angular/core';
import type {StoredFile} from '@model/files/file';
import {
  type FileAccess,
  formatBytes,
  formatSize,
  isPreviewable,
  PREVIEW_LIMIT,
  previewKind,
} from '@model/files/files';
import {FileSaver} from '../core/files/file-saver';
import {Reports} from '../core/reports/reports';
import {CopyButton} from '../ui/copy-button/copy-button';
import {Icon} from '../ui/icon/icon';
import {FileSource} from './file-source';
import {FilePreview} from './preview/file-preview';

/** One file: what it is, how to take it away, how to check it, and a look inside. */
@Component({
  selector: 'app-file-item',
  imports: [CopyButton, FilePreview, Icon],
  templateUrl: './file-item.html',
  styleUrl: './file-item.scss',
})
export class FileItem {
  private readonly source = inject(FileSource);
  private readonly files = inject(FileSaver);
  private readonly reports = inject(Reports);
  private readonly locale = inject(LOCALE_ID);

  readonly file = input.required<StoredFile>();
  readonly access = input.required<FileAccess>();

  protected readonly address = computed(() => this.source.address(this.file()));
  protected readonly kind = computed(() => previewKind(this.file()));
  protected readonly canPreview = computed(() => isPreviewable(this.file()));
  protected readonly limit = computed(() => formatSize(PREVIEW_LIMIT, this.locale));
  protected readonly size = computed(() => formatSize(this.file().size, this.locale));
  protected readonly bytes = computed(() => formatBytes(this.file().size, this.locale));
  /** The name's ending, which is what people call a type of file. */
  protected readonly type = computed(() => {
    const [, ending] = /\.([a-z0-9]{1,5})$/i.exec(this.file().name) ?? [];
    return ending?.toUpperCase() ?? this.file().contentType;
  });

  protected readonly isOpen = signal(false);
  protected readonly fetching = signal<'under way' | 'failed' | undefined>(undefined);

  protected noteDownload(): void {
    this.reports.tell({type: 'download'});
  }

  /** Fetches the file in the reader's name and saves it. */
  protected async download(): Promise<void> {
    if (this.fetching() === 'under way') return;
    this.fetching.set('under way');
    try {
      const blob = await this.source.fetch(this.file(), this.access());
      this.files.save(this.file().name, blob);
      this.fetching.set(undefined);
      this.noteDownload();
    } catch {
      // Refused, sealed or unreachable: to the reader it is one thing, and trying again is the way out.
      this.fetching.set('failed');
    }
  }
}
