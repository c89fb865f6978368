import {computed, inject, Injectable, signal} from '@angular/core';
import {previewKind} from '@model/files/files';
import type {DraftFile} from '@model/publishing/content';
import type {WrittenTable} from '@model/publishing/dictionary';
import {freeFileName} from '@model/publishing/file-names';
import {draftFilePath, draftFileTypeOf} from '@model/publishing/upload';
import {FileUpload} from '../../../documents/upload/file-upload';
import {STORAGE_GATEWAY} from '../../../documents/upload/storage-gateway';
import {pictureAddresses} from '../../../files/pictures';
import {DraftEditing} from '../../draft-page/draft-editing';
import {DraftRepository} from '../../draft-repository';
import {FileHasher} from './file-hasher';

/** Files that are sent at once: more would only share the same line. */
const AT_ONCE = 3;

/** A file on its way into the draft. */
export interface DraftUpload {
  readonly transfer: FileUpload;
  /** The name it will have. */
  readonly name: string;
}

/** The files of the open draft, and those on their way into it: they go on whatever part of the page is shown. */
@Injectable()
export class DraftFiles {
  private readonly editing = inject(DraftEditing);
  private readonly repository = inject(DraftRepository);
  private readonly hasher = inject(FileHasher);
  private readonly openStorage = inject(STORAGE_GATEWAY);
  private readonly addressOf = pictureAddresses();

  private readonly underWay = signal<readonly DraftUpload[]>([]);
  readonly uploads = this.underWay.asReadonly();
  readonly files = computed(() => (this.editing.values().get('files') ?? []) as readonly DraftFile[]);
  /** The files that a text can show. */
  readonly pictures = computed(() => this.files().filter((file) => previewKind(file) === 'image'));
  readonly isBusy = computed(() => this.uploads().some(({transfer}) => transfer.isUnderWay()));

  /** Where the picture of this name is, for the preview of a text. */
  readonly address = async (name: string): Promise<string | undefined> => {
    const file = this.pictures().find((each) => each.name === name);
    // Drafts are the editors' alone: their files are fetched by who asks.
    return file && this.addressOf(file, 'identity');
  };

  /** Sends files, each under a name that no other has. */
  add(files: readonly File[]): void {
    for (const file of files) {
      const taken = [...this.files(), ...this.uploads()].map(({name}) => name);
      const upload = {transfer: new FileUpload(file), name: freeFileName(file.name, taken)};
      this.underWay.update((uploads) => [...uploads, upload]);
    }
    this.sendNext();
  }

  /** Sends one again that failed. */
  retry(upload: DraftUpload): void {
    void this.send(upload);
  }

  /** Stops one, and forgets it. */
  drop(upload: DraftUpload): void {
    upload.transfer.cancel();
    this.forget(upload.transfer);
    this.sendNext();
  }

  /** Gives a file another name; the data dictionary that describes it goes along. */
  rename(index: number, name: string): void {
    const before = this.files()[index]?.name;
    const tables = (this.editing.values().get('tables') ?? []) as readonly WrittenTable[];
    this.change(this.files().map((file, i) => (i === index ? {...file, name} : file)));
    if (tables.some(({file}) => file === before))
      this.editing.write(
        'tables',
        tables.map((table) => (table.file === before ? {...table, file: name} : table)),
      );
  }

  change(files: readonly DraftFile[]): void {
    this.editing.write('files', files.length > 0 ? files : undefined);
  }

  private forget(transfer: FileUpload): void {
    this.underWay.update((uploads) => uploads.filter((other) => other.transfer !== transfer));
  }

  private sendNext(): void {
    const busy = this.uploads().filter(({transfer}) => transfer.isUnderWay()).length;
    const waiting = this.uploads().filter(({transfer}) => transfer.state() === 'waiting');
    for (const upload of waiting.slice(0, Math.max(0, AT_ONCE - busy))) void this.send(upload);
  }

  private async send({transfer, name}: DraftUpload): Promise<void> {
    const draft = this.editing.id();
    const place = {
      name: () => name,
      type: (stored: string) => draftFileTypeOf(stored)?.type,
      path: (upload: string, stored: string) => draftFilePath(draft, upload, stored),
    };
    // Computed beside the transfer: it tells whether what arrived is what was sent.
    const hash = this.hasher.sha256(transfer.file);
    hash.catch(() => undefined);
    const isDone = await transfer.run(place, this.openStorage, async (file) => {
      const checked = await this.repository.checkFile({...file, draft, sha256: await hash});
      this.change([...this.files(), checked]);
    });
    // What was called back waits again, and is not to be sent: nobody wants it any more.
    if (isDone || transfer.state() === 'waiting') this.forget(transfer);
    this.sendNext();
  }
}
