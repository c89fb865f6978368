import {inject, Injectable} from '@angular/core';
import {limit, orderBy, where} from 'firebase/firestore/lite';
import {type ReportEntry, unpackEntries} from '@model/catalogue/payload';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {type Deliverable, deliverableSchema} from '@model/deliverables/deliverable';
import {eventSchema, type PortalEvent} from '@model/events/event';
import {type Member, memberSchema} from '@model/members/member';
import {type NewsItem, newsItemSchema} from '@model/news/news-item';
import {ReadError, readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {Session} from '../members/session';

/** What one visit of the overview may read of each: each is a document read, and they add up to well under forty. */
export const OVERVIEW = {outcomes: 4, news: 4, events: 4, coming: 10} as const;
/** Meetings and deadlines a room lists. */
const ROOM_EVENTS = 20;

/** What changed last, of everything but documents. */
export interface LatestItems {
  readonly outcomes: readonly Deliverable[];
  readonly news: readonly NewsItem[];
  readonly events: readonly PortalEvent[];
}

/** Bounded reads across the nouns, for the workspace's own pages. */
@Injectable()
export class WorkspaceRepository {
  private readonly reader = inject(DocumentReader);
  private readonly catalogue = inject(CatalogueRepository);
  private readonly session = inject(Session);

  /** The reader's own profile; nothing where there is none yet. @throws ReadError */
  async me(): Promise<Member | undefined> {
    await this.session.ready();
    const uid = this.session.user()?.uid;
    if (uid === undefined) return undefined;
    return orNothing(this.reader.get(`members/${uid}`, memberSchema));
  }

  /** The catalogue's newest outcomes, the consortium's among them. @throws ReadError */
  async outcomes(): Promise<CatalogueEntry[]> {
    const {first} = await this.catalogue.open();
    const lists = await understood(Promise.all(first.map((shard) => unpackEntries(shard, logLeftOut))));
    return lists.flat().sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''));
  }

  async latest(): Promise<LatestItems> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const consortium = where('visibility', '==', 'consortium');
    const last = orderBy('updatedAt', 'desc');
    const [outcomes, news, events] = await Promise.all([
      this.reader.list('deliverables', deliverableSchema, consortium, last, limit(OVERVIEW.outcomes)),
      this.reader.list('news', newsItemSchema, visible, last, limit(OVERVIEW.news)),
      this.reader.list('events', eventSchema, visible, last, limit(OVERVIEW.events)),
    ]);
    return {outcomes, news, events};
  }

  /** What begins from a week ago on, soonest first: what is under way counts as coming. */
  async coming(now: Date): Promise<PortalEvent[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const weekAgo = new Date(now.getTime() - 7 * 86_400_000).toISOString().slice(0, 10);
    const from = where('start', '>=', weekAgo);
    return this.reader.list('events', eventSchema, visible, from, orderBy('start'), limit(OVERVIEW.coming));
  }

  /** Meetings and deadlines of one work package, the latest. */
  async eventsOf(workPackage: number): Promise<PortalEvent[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const its = where('workPackages', 'array-contains', workPackage);
    const last = orderBy('start', 'desc');
    return this.reader.list('events', eventSchema, its, visible, last, limit(ROOM_EVENTS));
  }
}

/** What was never built or written is nothing yet, and no failure. */
async function orNothing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (readErrorKind(error) === 'absent') return undefined;
    throw error;
  }
}

async function understood<T>(unpacked: Promise<T>): Promise<T> {
  try {
    return await unpacked;
  } catch (cause) {
    throw new ReadError('damaged', {cause});
  }
}

const logLeftOut: ReportEntry = ({index, id, issues}) =>
  console.warn(`Left out of the workspace: ${id ?? `entry ${index}`} (${issues.join(', ')})`);
