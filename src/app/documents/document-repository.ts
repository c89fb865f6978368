import {inject, Injectable} from '@angular/core';
import {limit, where} from 'firebase/firestore/lite';
import {documentSchema, type PortalDocument} from '@model/documents/document';
import {idSchema} from '@model/schema/fields';
import * as v from 'valibot';
import {DocumentReader} from '../core/firebase/document-reader';
import {ReadError} from '../core/errors/read-error';
import {Session} from '../members/session';

const VERSIONS = 200;

/** What the page of a document shows: it as it is, or as it was in an earlier version. */
export interface DocumentRecord {
  readonly item: PortalDocument;
  /** The document of today; the same as `item` unless that is an earlier version. */
  readonly latest: PortalDocument;
}

/** Internal documents, as far as this person may see them. */
@Injectable()
export class DocumentRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** @throws ReadError */
  async get(id: string): Promise<PortalDocument> {
    // An address that can't be a document's is not worth a read, and might name some other path.
    if (!v.is(idSchema, id)) throw new ReadError('absent');
    await this.session.ready();
    return this.reader.get(`documents/${id}`, documentSchema);
  }

  /** An earlier version, under the document's own id. @throws ReadError */
  async version(id: string, n: number): Promise<PortalDocument> {
    if (!v.is(idSchema, id) || !Number.isSafeInteger(n) || n < 1) throw new ReadError('absent');
    await this.session.ready();
    return {...(await this.reader.get(`documents/${id}/versions/${n}`, documentSchema)), id};
  }

  /**
   * The document, in the version the address names.
   *
   * @param version as it stands in the address; absent for the latest
   * @throws ReadError
   */
  async record(id: string, version?: string): Promise<DocumentRecord> {
    const latest = await this.get(id);
    if (version === undefined || version === String(latest.version)) return {item: latest, latest};
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new ReadError('absent');
    return {item: await this.version(id, Number(version)), latest};
  }

  /** The earlier versions of a document, newest first. */
  async versions(id: string): Promise<PortalDocument[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const path = `documents/${id}/versions`;
    const found = await this.reader.list(path, documentSchema, visible, limit(VERSIONS));
    return found.map((item) => ({...item, id})).sort((a, b) => b.version - a.version);
  }
}
