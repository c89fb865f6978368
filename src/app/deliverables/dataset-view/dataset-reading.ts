import {DestroyRef, inject, Injectable, LOCALE_ID, signal} from '@angular/core';
import type {StoredFile} from '@model/files/file';
import type {FileAccess} from '@model/files/files';
import type {TableSchema} from '@model/datasets/table-schema';
import {FileSource} from '../../files/file-source';
import {TableSession} from './reading/table-session';

/** Fetches a table's file in the reader's own name, and has it read as it arrives. One at a time. */
@Injectable()
export class DatasetReading {
  private readonly source = inject(FileSource);
  private readonly locale = inject(LOCALE_ID);
  private readonly current = signal<TableSession | undefined>(undefined);
  private readonly unreachable = signal(false);

  /** The table that is read; nothing while its file is on its way. */
  readonly session = this.current.asReadonly();
  readonly isUnreachable = this.unreachable.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  async open(file: StoredFile, access: FileAccess, schema: TableSchema | undefined): Promise<void> {
    this.close();
    const session = new TableSession(schema, this.locale);
    this.current.set(session);
    try {
      await session.read(await this.source.stream(file, access));
    } catch {
      // Refused or cut off: to the reader it is one thing, and trying again is the way out.
      if (this.current() === session) this.unreachable.set(true);
    }
  }

  close(): void {
    this.current()?.close();
    this.current.set(undefined);
    this.unreachable.set(false);
  }
}
