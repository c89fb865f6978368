import {inject, Injectable} from '@angular/core';
import {limit, orderBy, where} from 'firebase/firestore/lite';
import {VISIBILITIES} from '@model/access/visibility';
import {unpackEntries} from '@model/catalogue/payload';
import type {PublishedRow} from '@model/publishing/content-list';
import {KIND_COLLECTIONS, type Kind} from '@model/publishing/kind';
import {visibilitySchema} from '@model/schema/fields';
import * as v from 'valibot';
import {readErrorKind} from '../core/errors/read-error';
import {DocumentReader, type WithId} from '../core/firebase/document-reader';
import {CatalogueRepository, RevisionChanged} from '../deliverables/catalogue/catalogue-repository';
import {Session} from '../members/session';
import {UNTITLED} from './words';

/** Items of one kind that are listed at most. */
const MOST_OF_A_KIND = 1000;
/** Tries to read an index that is rebuilt meanwhile. */
const TRIES = 3;

/** As much of any item as a list shows. */
const rowSchema = v.object({
  title: v.optional(v.string()),
  name: v.optional(v.string()),
  visibility: visibilitySchema,
  updatedAt: v.date(),
  embargoUntil: v.optional(v.date()),
  withdrawn: v.optional(v.object({at: v.date()})),
});

type RowFields = WithId<v.InferOutput<typeof rowSchema>>;

/** Everything that stands published, of every kind, as far as a list shows it. For editors. */
@Injectable()
export class ContentRepository {
  private readonly reader = inject(DocumentReader);
  private readonly catalogue = inject(CatalogueRepository);
  private readonly session = inject(Session);

  /** However many outcomes there are, they cost the few reads of their index. @throws ReadError */
  async published(): Promise<PublishedRow[]> {
    await this.session.ready();
    const rowsOf = async (kind: Kind, read: Promise<RowFields[]>) =>
      (await read).map((fields) => rowOf(kind, fields));
    const read = await Promise.all([
      this.outcomes(),
      this.withdrawn(),
      rowsOf(
        'news',
        this.reader.list('news', rowSchema, where('visibility', 'in', VISIBILITIES), limit(MOST_OF_A_KIND)),
      ),
      rowsOf(
        'event',
        this.reader.list('events', rowSchema, where('visibility', 'in', VISIBILITIES), limit(MOST_OF_A_KIND)),
      ),
      rowsOf(
        'page',
        this.reader.list('pages', rowSchema, where('visibility', 'in', VISIBILITIES), limit(MOST_OF_A_KIND)),
      ),
      rowsOf(
        'partner',
        this.reader.list(
          'partners',
          rowSchema,
          where('visibility', 'in', VISIBILITIES),
          limit(MOST_OF_A_KIND),
        ),
      ),
      rowsOf(
        'work-package',
        this.reader.list(
          'workPackages',
          rowSchema,
          where('visibility', 'in', VISIBILITIES),
          limit(MOST_OF_A_KIND),
        ),
      ),
    ]);
    return read.flat();
  }

  /** One item as it stands; `null` where it does not. @throws ReadError */
  async one(kind: Kind, item: string): Promise<PublishedRow | null> {
    await this.session.ready();
    try {
      return rowOf(kind, await this.reader.get(`${KIND_COLLECTIONS[kind]}/${item}`, rowSchema));
    } catch (error) {
      if (readErrorKind(error) === 'absent') return null;
      throw error;
    }
  }

  private async outcomes(): Promise<PublishedRow[]> {
    const shards = await this.shards();
    const read = await Promise.all(
      shards.map((shard) =>
        unpackEntries(shard, ({issues}) => console.warn(`Left out an outcome: ${issues[0]}`)),
      ),
    );
    return read.flat().map(({id, title, visibility, updatedAt = 0, embargoUntil}) => ({
      kind: 'deliverable',
      item: id,
      title,
      visibility,
      at: new Date(updatedAt * 1000),
      ...(embargoUntil !== undefined && {embargoUntil: new Date(embargoUntil)}),
    }));
  }

  private async shards(): Promise<readonly Uint8Array[]> {
    for (let tries = 1; ; tries++) {
      const index = await this.catalogue.open();
      try {
        return [...index.first, ...(await index.rest())];
      } catch (error) {
        if (!(error instanceof RevisionChanged) || tries === TRIES) throw error;
      }
    }
  }

  /** Withdrawn outcomes stand in no index. */
  private async withdrawn(): Promise<PublishedRow[]> {
    const found = await this.reader.list(
      'deliverables',
      rowSchema,
      orderBy('withdrawn.at', 'desc'),
      limit(MOST_OF_A_KIND),
    );
    return found.map((fields) => rowOf('deliverable', fields));
  }
}

function rowOf(kind: Kind, fields: RowFields): PublishedRow {
  const {id, title, name, visibility, updatedAt, embargoUntil, withdrawn} = fields;
  return {
    kind,
    item: id,
    title: title ?? name ?? UNTITLED,
    visibility,
    at: withdrawn?.at ?? updatedAt,
    ...(embargoUntil && {embargoUntil}),
    ...(withdrawn && {isWithdrawn: true}),
  };
}
