import {Component, computed, inject, LOCALE_ID, signal} from '@angular/core';
import {isTable} from '@model/datasets/limits';
import type {TableField} from '@model/datasets/table-schema';
import type {DraftFile} from '@model/publishing/content';
import {withColumns, withMissing, type WrittenTable} from '@model/publishing/dictionary';
import type {StoredFile} from '@model/files/file';
import {FileSource} from '../../../files/file-source';
import {Icon} from '../../../ui/icon/icon';
import {OpensWhen} from '../../../ui/opens-when/opens-when';
import {TermsControl} from '../controls/terms-control';
import {RowsControl} from '../controls/rows-control';
import {DraftFiles} from '../files/draft-files';
import {ColumnsControl} from './columns-control';

/** The data dictionaries of an outcome's tables: for each file what its columns mean. */
@Component({
  selector: 'app-tables-control',
  imports: [ColumnsControl, Icon, OpensWhen, TermsControl],
  templateUrl: './tables-control.html',
  styleUrls: ['../controls/rows.scss', './tables-control.scss'],
})
export class TablesControl extends RowsControl<WrittenTable> {
  private readonly files = inject(DraftFiles);
  private readonly source = inject(FileSource);
  private readonly locale = inject(LOCALE_ID);

  private readonly all = computed(() => this.files.files().filter(isTable));
  /** Tables that nobody has described yet. */
  protected readonly bare = computed(() =>
    this.all().filter(({name}) => !this.value().some(({file}) => file === name)),
  );
  /** The file that is being looked into. */
  protected readonly reading = signal<string | undefined>(undefined);
  protected readonly failed = signal<string | undefined>(undefined);
  protected readonly missingLabel = $localize`Words for “not known”`;

  protected isThere(table: Partial<WrittenTable>): boolean {
    return this.all().some(({name}) => name === table.file);
  }

  protected hasProblems(index: number): boolean {
    const path = `${this.place().path}.${index}.`;
    return this.place().problems.some((problem) => problem.path.startsWith(path));
  }

  protected missingOf(table: WrittenTable): readonly string[] {
    return (table.schema?.missingValues ?? []).filter((value) => value !== '');
  }

  protected columns(index: number, fields: readonly Partial<TableField>[]): void {
    this.patch(index, withColumns(this.value()[index] ?? {}, fields));
  }

  protected missing(index: number, values: readonly string[]): void {
    this.patch(index, withMissing(this.value()[index] ?? {}, values));
  }

  /** Begins a dictionary with what the file itself tells; where it can't be read, with an empty column. */
  protected async describe(file: DraftFile): Promise<void> {
    this.reading.set(file.name);
    this.failed.set(undefined);
    const {firstDictionary} = await import('./first-dictionary');
    const schema = await this.source
      .stream(file as StoredFile, 'identity')
      .then((bytes) => firstDictionary(bytes, this.locale))
      .catch(() => {
        this.failed.set(file.name);
        return {fields: [{}]};
      });
    this.reading.set(undefined);
    this.changed.emit([...this.value(), {file: file.name, schema}]);
  }
}
