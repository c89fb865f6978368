import {computed, type Provider, signal} from '@angular/core';
import type {Role} from '@model/access/role';
import {visibilitiesFor} from '@model/access/visibility';
import {packEntries} from '@model/catalogue/payload';
import type {DocumentEntry} from '@model/documents/entry';
import {wordsIndexOf, type DocumentWords} from '@model/documents/words-index';
import * as v from 'valibot';
import {ReadError} from '../app/core/errors/read-error';
import {DocumentReader} from '../app/core/firebase/document-reader';
import {CatalogueRepository} from '../app/deliverables/catalogue/catalogue-repository';
import {DigestRepository} from '../app/digest/digest-repository';
import {DocumentEntries} from '../app/documents/document-entries';
import {DocumentIndex} from '../app/documents/document-index';
import {DocumentRepository} from '../app/documents/document-repository';
import {Names} from '../app/documents/names';
import {OwnProfile} from '../app/documents/own-profile';
import {EventRepository} from '../app/events/event-repository';
import {Session} from '../app/members/session';

/** Firestore, played by the spec: documents by path. What isn't there is refused. */
export class FakeReads {
  readonly documents = new Map<string, Record<string, unknown>>();
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** Paths that can't be reached. */
  readonly broken = new Set<string>();

  async get(path: string, schema: v.GenericSchema) {
    this.asked.push(path);
    if (this.broken.has(path)) throw new ReadError('unreachable');
    const data = this.documents.get(path);
    if (!data) throw new ReadError('absent');
    return {...(v.parse(schema, data) as object), id: path.split('/').at(-1)};
  }

  async find(path: string, id: string, schema: v.GenericSchema) {
    return (await this.list(path, schema)).find((found) => found.id === id);
  }

  async list(path: string, schema: v.GenericSchema) {
    this.asked.push(path);
    if (this.broken.has(path)) throw new ReadError('unreachable');
    const found = [...this.documents].filter(([key]) => key.slice(0, key.lastIndexOf('/')) === path);
    return found.map(([key, data]) => ({...(v.parse(schema, data) as object), id: key.split('/').at(-1)}));
  }

  /** Puts the reader's own profile there, in these work packages. */
  profile(workPackages: readonly number[], uid = 'jane'): void {
    const at = new Date('2026-01-01T00:00:00Z');
    this.documents.set(`members/${uid}`, {
      ...{name: 'Jane Roe', email: 'jane@partner.example', role: 'member', roleSince: 1, workPackages},
      ...{listed: true, shows: [], admittedBy: 'invitation', joinedAt: at, updatedAt: at},
    });
  }

  /** Puts the index of documents there. */
  async index(entries: readonly DocumentEntry[], revision = 'r1'): Promise<void> {
    const payload = await packEntries(entries as never);
    this.documents.set('catalogue/consortium-documents-0', {
      revision,
      shards: 1,
      count: entries.length,
      payload,
    });
  }

  /** Puts the words inside the files there. */
  async words(documents: readonly DocumentWords[]): Promise<void> {
    const {payloads, revision} = await wordsIndexOf(documents);
    this.documents.set('catalogue/consortium-words-0', {revision, shards: 1, count: 1, payload: payloads[0]});
  }
}

/** Somebody at the keyboard, whose role the spec may change. */
export class FakeReader {
  readonly uid: string;
  readonly role = signal<Role | undefined>(undefined);
  readonly user = computed(() => ({uid: this.uid, role: this.role()}));
  readonly identity = computed(() => `${this.uid} ${this.role() ?? ''}`);

  constructor(role?: Role, uid = 'jane') {
    this.uid = uid;
    this.role.set(role);
  }

  ready() {
    return Promise.resolve();
  }

  visibilities() {
    return Promise.resolve([...visibilitiesFor(this.role())]);
  }

  idToken() {
    return Promise.resolve('token');
  }
}

/** The pieces of the documents' routes, over reads and a person that the spec plays. */
export function provideDocuments(reads: FakeReads, reader: FakeReader): Provider[] {
  return [
    {provide: DocumentReader, useValue: reads},
    {provide: Session, useValue: reader},
    {provide: DigestRepository, useValue: {read: () => Promise.reject(new ReadError('unreachable'))}},
    CatalogueRepository,
    DocumentEntries,
    DocumentIndex,
    DocumentRepository,
    EventRepository,
    Names,
    OwnProfile,
  ];
}
