import {Component, inject, input, LOCALE_ID, signal, viewChild} from '@angular/core';
import {formatSize} from '@model/files/files';
import type {DraftFile} from '@model/publishing/content';
import {renamedFile} from '@model/publishing/file-names';
import {DRAFT_FILE_LIMIT, DRAFT_FILE_TYPES, draftFileFlaw} from '@model/publishing/upload';
import {UploadProgress} from '../../../documents/upload/upload-progress';
import {FileDrop} from '../../../ui/file-drop/file-drop';
import {Icon} from '../../../ui/icon/icon';
import {RowTools} from '../controls/row-tools';
import {controlId, type Place, problemAt} from '../place';
import {moved, removed} from '../rows';
import {DraftFiles} from './draft-files';
import {flawWords, uploadRules} from './words';

/** Files an outcome may have. */
const MOST_FILES = 100;

/** The files of an outcome: added, put in order, named and taken out. */
@Component({
  selector: 'app-files-control',
  imports: [FileDrop, Icon, RowTools, UploadProgress],
  templateUrl: './files-control.html',
  styleUrl: './files-control.scss',
})
export class FilesControl {
  private readonly locale = inject(LOCALE_ID);
  protected readonly files = inject(DraftFiles);
  private readonly drop = viewChild.required(FileDrop);

  readonly place = input.required<Place>();

  protected readonly id = controlId;
  protected readonly rules = uploadRules(formatSize(DRAFT_FILE_LIMIT, this.locale));
  protected readonly accept = `${DRAFT_FILE_TYPES.map(({ending}) => `.${ending}`).join(',')},.jpeg`;
  protected readonly flaws = signal<string | undefined>(undefined);

  protected choose(chosen: readonly File[]): void {
    const said = chosen.flatMap((file) => {
      const flaw = draftFileFlaw(file);
      return flaw ? [flawWords(flaw, file.name, this.locale)] : [];
    });
    const good = chosen.filter((file) => !draftFileFlaw(file));
    const room = Math.max(0, MOST_FILES - this.files.files().length - this.files.uploads().length);
    if (good.length > room)
      said.push($localize`An outcome has at most ${MOST_FILES}:count: files. The others were left out.`);
    this.flaws.set(said.join(' ') || undefined);
    this.files.add(good.slice(0, room));
  }

  protected problem(path: string): string | undefined {
    return problemAt(this.place(), path);
  }

  protected says({contentType, size, sha256}: DraftFile): string {
    return `${contentType} · ${formatSize(size, this.locale)} · SHA-256 ${sha256.slice(0, 12)}…`;
  }

  protected rename(index: number, typed: string): void {
    const before = this.files.files()[index]?.name;
    if (before !== undefined) this.files.rename(index, renamedFile(before, typed));
  }

  /** The name as it was taken: cleaned, with its ending. */
  protected renamed(index: number): string {
    return this.files.files()[index]?.name ?? '';
  }

  protected move(index: number, by: -1 | 1): void {
    this.files.change(moved(this.files.files(), index, by));
  }

  protected remove(index: number): void {
    this.files.change(removed(this.files.files(), index));
    this.focus();
  }

  /** What was pressed is gone: the keyboard goes on where files are chosen. */
  protected focus(): void {
    this.drop().focus();
  }
}
