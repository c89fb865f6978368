import {inject, Injectable} from '@angular/core';
import {unpackJson} from '@model/catalogue/payload';
import {type DirectoryEntry, directoryEntrySchema} from '@model/members/directory';
import * as v from 'valibot';
import {ReadError, readErrorKind} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {Session} from '../session';

const packedSchema = v.object({payload: v.instance(Uint8Array)});
const peopleSchema = v.object({people: v.array(v.unknown())});

/** The directory of members, as each chose to be shown: one document read for all of them. */
@Injectable()
export class DirectoryRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** Everybody who is listed, by name. A directory that was never built holds nobody. @throws ReadError */
  async list(): Promise<DirectoryEntry[]> {
    await this.session.ready();
    try {
      const {payload} = await this.reader.get('catalogue/consortium-people', packedSchema);
      const {people} = v.parse(peopleSchema, await unpackJson(payload));
      return people
        .flatMap((person) => {
          const entry = v.safeParse(directoryEntrySchema, person);
          return entry.success ? [entry.output] : [];
        })
        .sort((a, b) => a.name.localeCompare(b.name));
    } catch (error) {
      if (error instanceof ReadError && readErrorKind(error) === 'absent') return [];
      throw error instanceof ReadError ? error : new ReadError('damaged', {cause: error});
    }
  }
}
