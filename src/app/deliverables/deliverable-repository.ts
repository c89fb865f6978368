import {inject, Injectable} from '@angular/core';
import {limit, where} from 'firebase/firestore/lite';
import {type Deliverable, deliverableSchema, type Relation} from '@model/deliverables/deliverable';
import {readRelations, relationsNaming, type RelationGroup} from '@model/deliverables/read-relations';
import {idSchema} from '@model/schema/fields';
import * as v from 'valibot';
import {ReadError, readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** Outcomes that name one outcome; more than a page could list are left out. */
const REFERRERS = 100;
const VERSIONS = 100;
/** Outcomes one news item or event may name on its page: each is a document read. */
const NAMED = 10;

/** Related outcomes of one relation, with what a list shows of them. */
export interface RelatedOutcomes {
  readonly type: RelationGroup['type'];
  readonly items: readonly Deliverable[];
}

/** What a record page shows: an outcome as it is, or as it was in an earlier version. */
export interface DeliverableRecord {
  readonly item: Deliverable;
  /** The outcome of today; the same as `item` unless that is an earlier version. */
  readonly latest: Deliverable;
}

/** Published outcomes, as far as this person may see them. */
@Injectable()
export class DeliverableRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** @throws ReadError */
  async get(id: string): Promise<Deliverable> {
    // An address that can't be an outcome's is not worth a read, and might name some other path.
    if (!v.is(idSchema, id)) throw new ReadError('absent');
    await this.session.ready();
    return this.reader.get(`deliverables/${id}`, deliverableSchema);
  }

  /**
   * The outcome, in the version the address names. Of a withdrawn one only today's tombstone can be read, so that
   * is what every version's address shows.
   *
   * @param version as it stands in the address; absent for the latest
   * @throws ReadError
   */
  async record(id: string, version?: string): Promise<DeliverableRecord> {
    const latest = await this.get(id);
    if (version === undefined || latest.withdrawn || version === String(latest.version)) {
      return {item: latest, latest};
    }
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new ReadError('absent');
    const item = await this.reader.get(`deliverables/${id}/versions/${version}`, deliverableSchema);
    return {item: {...item, id}, latest};
  }

  /** The earlier versions of an outcome, newest first. */
  async versions(id: string): Promise<Deliverable[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const found = await this.reader.list(
      `deliverables/${id}/versions`,
      deliverableSchema,
      visible,
      limit(VERSIONS),
    );
    return found.map((item) => ({...item, id})).sort((a, b) => b.version - a.version);
  }

  /** The outcomes related to this one, whichever side says so. What this person may not see is left out. */
  async related(id: string, own: readonly Relation[]): Promise<RelatedOutcomes[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const naming = where('relations', 'array-contains-any', relationsNaming(id));
    const referrers = await this.reader.list(
      'deliverables',
      deliverableSchema,
      visible,
      naming,
      limit(REFERRERS),
    );
    const groups = readRelations(id, own, referrers);
    const known = new Map<string, Deliverable | undefined>(referrers.map((item) => [item.id, item]));
    const unknown = new Set(groups.flatMap((group) => group.targets).filter((target) => !known.has(target)));
    await Promise.all([...unknown].map(async (target) => known.set(target, await this.find(target))));
    return groups
      .map(({type, targets}) => ({
        type,
        items: targets.flatMap((target) => known.get(target) ?? []),
      }))
      .filter(({items}) => items.length > 0);
  }

  /**
   * Those of these outcomes that this person may see, in the order of `ids`; ten at most. By a get for each: a
   * query for their ids is refused whole when one of them is absent or forbidden.
   */
  async named(ids: readonly string[]): Promise<Deliverable[]> {
    const found = await Promise.all(ids.slice(0, NAMED).map((id) => this.find(id)));
    return found.filter((item) => item !== undefined);
  }

  /** The outcome, or nothing where there is none for this person or none that can be understood. */
  async find(id: string): Promise<Deliverable | undefined> {
    try {
      return await this.get(id);
    } catch (error) {
      // Only a failed connection is worth telling: the reader can try again.
      if (readErrorKind(error) === 'unreachable') throw error;
      return undefined;
    }
  }
}
