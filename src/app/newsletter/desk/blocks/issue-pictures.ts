import {inject, Injectable, LOCALE_ID, signal} from '@angular/core';
import {formatSize} from '@model/files/files';
import {issueDraftId} from '@model/newsletter/draft';
import {LARGEST_PICTURE, PICTURE_ENDINGS} from '@model/newsletter/pictures';
import {draftFilePath, draftFileTypeOf} from '@model/publishing/upload';
import {endingOf} from '@model/files/file-name';
import {storedName} from '@model/documents/upload-check';
import {FileUpload} from '../../../documents/upload/file-upload';
import {STORAGE_GATEWAY} from '../../../documents/upload/storage-gateway';
import {FileHasher} from '../../../publishing/form/files/file-hasher';
import {DeskRepository} from '../desk-repository';

/** Pictures on their way into the open issue: they go on whatever part of the page is shown. */
@Injectable()
export class IssuePictures {
  private readonly repository = inject(DeskRepository);
  private readonly hasher = inject(FileHasher);
  private readonly openStorage = inject(STORAGE_GATEWAY);
  private readonly limit = formatSize(LARGEST_PICTURE, inject(LOCALE_ID));

  private readonly underWay = signal<ReadonlyMap<object, FileUpload>>(new Map());
  /** What each place of a picture is waiting for. */
  readonly uploads = this.underWay.asReadonly();
  readonly accept = PICTURE_ENDINGS.map((ending) => `.${ending}`).join(',');
  readonly rules = $localize`PNG, JPEG or GIF, up to ${this.limit}:limit:: people read mail on the way.`;

  /** Whether leaving the page would stop one. */
  isBusy(): boolean {
    return [...this.uploads().values()].some((upload) => upload.isUnderWay());
  }

  /** What speaks against a picture, before it is sent. */
  flawOf({name, size}: Pick<File, 'name' | 'size'>): string | undefined {
    const ending = endingOf(name);
    if (!PICTURE_ENDINGS.some((one) => one === ending)) {
      return $localize`Not every mail program shows ${name}:name:. Choose a PNG, JPEG or GIF.`;
    }
    if (size === 0) return $localize`${name}:name: is empty.`;
    if (size > LARGEST_PICTURE) {
      return $localize`${name}:name: is too large: a picture may have up to ${this.limit}:limit:. Make it smaller first.`;
    }
    return undefined;
  }

  /** Sends a picture into an issue, for a place. Answers its `src` in a block; nothing where it did not get there. */
  async send(place: object, issue: string, file: File): Promise<string | undefined> {
    const upload = new FileUpload(file);
    this.underWay.update((uploads) => new Map(uploads).set(place, upload));
    const draft = issueDraftId(issue);
    const hash = this.hasher.sha256(file);
    hash.catch(() => undefined);
    let src: string | undefined;
    const where = {
      name: storedName,
      type: (name: string) => draftFileTypeOf(name)?.type,
      path: (id: string, name: string) => draftFilePath(draft, id, name),
    };
    const isDone = await upload.run(where, this.openStorage, async (sent) => {
      src = (await this.repository.checkFile({...sent, draft, sha256: await hash})).path;
    });
    return isDone ? src : undefined;
  }
}
