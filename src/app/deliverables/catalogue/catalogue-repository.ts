import {inject, Injectable} from '@angular/core';
import * as v from 'valibot';
import {DocumentReader} from '../../core/firebase/document-reader';
import {readErrorKind} from '../../core/errors/read-error';
import {Session} from '../../members/session';

const shardSchema = v.object({revision: v.string(), payload: v.instance(Uint8Array)});

const firstShardSchema = v.object({
  ...shardSchema.entries,
  shards: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

type FirstShard = v.InferOutput<typeof firstShardSchema> & {readonly prefix: string};

/** The catalogue's index as it is being read. */
export interface CatalogueShards {
  /** How many outcomes there are in all shards. */
  readonly count: number;
  /** The newest outcomes, packed. */
  readonly first: readonly Uint8Array[];
  /** The others. @throws RevisionChanged when the index was rebuilt in between, ReadError */
  rest(): Promise<readonly Uint8Array[]>;
}

/** The index was rebuilt while it was being read: what was read does not belong together. */
export class RevisionChanged extends Error {}

/** Reads the catalogue's index: the public's, and for members the consortium's as well. */
@Injectable()
export class CatalogueRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** The first shard of each index that this person may read. @throws ReadError */
  async open(): Promise<CatalogueShards> {
    const visibilities = await this.session.visibilities();
    const read = await Promise.all(visibilities.map((visibility) => this.first(visibility)));
    const heads = read.filter((head) => head !== undefined);
    return {
      count: heads.reduce((sum, {count}) => sum + count, 0),
      first: heads.map(({payload}) => payload),
      rest: async () => (await Promise.all(heads.map((head) => this.others(head)))).flat(),
    };
  }

  /** An index that was never built, or may not be read, holds nothing: the catalogue is then empty, not broken. */
  private async first(prefix: string): Promise<FirstShard | undefined> {
    try {
      return {...(await this.reader.get(`catalogue/${prefix}-0`, firstShardSchema)), prefix};
    } catch (error) {
      if (readErrorKind(error) === 'absent') return undefined;
      throw error;
    }
  }

  private async others({prefix, shards, revision}: FirstShard): Promise<Uint8Array[]> {
    const paths = Array.from({length: shards - 1}, (_, i) => `catalogue/${prefix}-${i + 1}`);
    const read = await Promise.all(paths.map((path) => this.shard(path)));
    if (read.some((shard) => shard.revision !== revision)) throw new RevisionChanged();
    return read.map(({payload}) => payload);
  }

  private async shard(path: string): Promise<v.InferOutput<typeof shardSchema>> {
    try {
      return await this.reader.get(path, shardSchema);
    } catch (error) {
      // A rebuilt index may have fewer shards than the one that was begun.
      if (readErrorKind(error) === 'absent') throw new RevisionChanged();
      throw error;
    }
  }
}
