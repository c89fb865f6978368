import {inject, Injectable, resource} from '@angular/core';
import type {ReportEntry} from '@model/catalogue/payload';
import {unpackDocuments} from '@model/documents/document-index';
import type {DocumentEntry} from '@model/documents/entry';
import {ReadError} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';
import {readShards} from './shards';

/** Milliseconds for which what was read serves the next page as well. */
const FRESH = 60_000;

interface Reading {
  /** Whoever was at the keyboard, with their role. */
  readonly identity: string | undefined;
  readonly at: number;
  readonly entries: Promise<readonly DocumentEntry[]>;
}

/**
 * The list of internal documents as its index has it: read by this class alone, for the overview, the rooms and the
 * search. One read serves all of them for a minute, and nobody but who was at the keyboard.
 */
@Injectable()
export class DocumentEntries {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);
  private reading?: Reading;
  /** What this person removed: the index may lag behind by some seconds. */
  private readonly dropped = new Set<string>();

  /** For pages: with its errors and its retry. */
  readonly listed = resource({
    params: () => this.session.identity(),
    loader: () => this.read(),
  });

  /** The documents, newest first, as they were read within the last minute or are read now. @throws ReadError */
  read(): Promise<readonly DocumentEntry[]> {
    const {reading} = this;
    const serves = reading?.identity === this.session.identity() && this.age() <= FRESH;
    return reading && serves ? reading.entries : this.begin();
  }

  /** Reads the list anew, whatever was read before, and shows it on every page. @throws ReadError */
  async readAnew(): Promise<readonly DocumentEntry[]> {
    const entries = await this.begin();
    this.listed.reload();
    return entries;
  }

  /** Reads the list anew if it is old: call it when a visit begins. */
  freshen(): void {
    if (this.reading && this.age() > FRESH) this.listed.reload();
  }

  /** Takes a removed document out of sight at once; the index itself follows. */
  drop(id: string): void {
    this.dropped.add(id);
    const {reading} = this;
    if (!reading) return;
    this.reading = {...reading, entries: reading.entries.then((entries) => this.standing(entries))};
    this.listed.reload();
  }

  private begin(): Promise<readonly DocumentEntry[]> {
    const entries = this.fetch();
    this.reading = {identity: this.session.identity(), at: Date.now(), entries};
    // What failed serves nobody: the next page tries again.
    entries.catch(() => {
      if (this.reading?.entries === entries) this.reading = undefined;
    });
    return entries;
  }

  private async fetch(): Promise<readonly DocumentEntry[]> {
    await this.session.ready();
    const {payloads} = await readShards(this.reader, 'consortium-documents');
    try {
      const lists = await Promise.all(payloads.map((payload) => unpackDocuments(payload, logLeftOut)));
      return this.standing(lists.flat());
    } catch (cause) {
      throw new ReadError('damaged', {cause});
    }
  }

  private standing(entries: readonly DocumentEntry[]): readonly DocumentEntry[] {
    return entries.filter(({id}) => !this.dropped.has(id));
  }

  private age(): number {
    return Date.now() - (this.reading?.at ?? 0);
  }
}

const logLeftOut: ReportEntry = ({index, id, issues}) =>
  console.warn(`Left out of the documents: ${id ?? `entry ${index}`} (${issues.join(', ')})`);
