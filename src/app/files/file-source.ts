import {inject, Injectable} from '@angular/core';
import type {StoredFile} from '@model/files/file';
import type {FileAccess} from '@model/files/files';
import {ReadError} from '../core/errors/read-error';
import {fileAddress, FIREBASE_CONFIG} from '../core/firebase/firebase-config';
import {Session} from '../members/session';

/** Where files are fetched from. No address it gives holds a token: the rules decide, each time. */
@Injectable({providedIn: 'root'})
export class FileSource {
  private readonly config = inject(FIREBASE_CONFIG);
  private readonly session = inject(Session);

  address(file: Pick<StoredFile, 'path'>): string {
    return fileAddress(this.config, file.path);
  }

  /**
   * The file's bytes, in the reader's own name where that is needed.
   *
   * @throws ReadError
   */
  async fetch(file: Pick<StoredFile, 'path'>, access: FileAccess): Promise<Blob> {
    return (await this.request(file, access)).blob();
  }

  /**
   * The same, piece by piece as they arrive.
   *
   * @throws ReadError
   */
  async stream(file: StoredFile, access: FileAccess): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    return (await this.request(file, access)).body ?? new Blob([]).stream();
  }

  private async request(file: Pick<StoredFile, 'path'>, access: FileAccess): Promise<Response> {
    const token = access === 'identity' ? await this.session.idToken() : undefined;
    const headers: Record<string, string> = token ? {Authorization: `Firebase ${token}`} : {};
    // The browser's own cache can't be wiped at sign-out, so what is not everybody's never gets there.
    const cache = access === 'identity' ? 'no-store' : 'default';
    const response = await fetch(this.address(file), {headers, cache}).catch((cause: unknown) => {
      throw new ReadError('unreachable', {cause});
    });
    if (!response.ok) throw new ReadError(response.status >= 500 ? 'unreachable' : 'absent');
    return response;
  }
}
