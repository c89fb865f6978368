import {inject, Injectable} from '@angular/core';
import {documentId, limit, orderBy, startAfter} from 'firebase/firestore/lite';
import type {ExchangeItem} from '@model/exchange/write-csv';
import type {KnownIds} from '@model/exchange/dry-run';
import type {Draft} from '@model/publishing/draft';
import {KINDS, type Kind} from '@model/publishing/kind';
import * as v from 'valibot';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';
import {DraftRepository} from './draft-repository';

/** Items that are read at once. */
const PAGE = 300;

/** Whatever an item holds: an export leaves nothing out because it is not as it should be. */
const anySchema = v.looseObject({updatedAt: v.date()});

/** An item as it is exported: all that stands published of it. */
export interface PublishedWhole extends ExchangeItem {
  readonly updatedAt: Date;
}

/** What an import finds: the working copies of a kind, what is published, and which ids may be referred to. */
export interface Ground {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly published: ReadonlyMap<string, PublishedWhole>;
  readonly known: KnownIds;
}

/** Everything published, whole, a kind at a time. For editors. */
@Injectable()
export class ExchangeRepository {
  private readonly reader = inject(DocumentReader);
  private readonly drafts = inject(DraftRepository);
  private readonly session = inject(Session);

  /** Every published item of a kind, withdrawn outcomes included. @throws ReadError */
  async published(kind: Kind): Promise<PublishedWhole[]> {
    await this.session.ready();
    const items: PublishedWhole[] = [];
    for (;;) {
      const found = await this.page(kind, items.at(-1)?.id);
      items.push(...found.map(({id, ...content}) => ({id, content, updatedAt: content.updatedAt})));
      if (found.length < PAGE) return items;
    }
  }

  /** All kinds. @throws ReadError */
  async everything(): Promise<Record<Kind, PublishedWhole[]>> {
    const read = await Promise.all(KINDS.map(async (kind) => [kind, await this.published(kind)] as const));
    return Object.fromEntries(read) as Record<Kind, PublishedWhole[]>;
  }

  /** What an import of a kind is compared with. @throws ReadError */
  async ground(kind: Kind): Promise<Ground> {
    const read = (each: Kind) => this.published(each);
    const [drafts, own, outcomes, partners] = await Promise.all([
      this.drafts.list(),
      read(kind),
      kind === 'deliverable' ? undefined : read('deliverable'),
      kind === 'partner' ? undefined : read('partner'),
    ]);
    const ids = (items: readonly ExchangeItem[]) => new Set(items.map(({id}) => id));
    return {
      drafts: new Map(drafts.filter((draft) => draft.kind === kind).map((draft) => [draft.item, draft])),
      published: new Map(own.map((item) => [item.id, item])),
      known: {
        deliverables: ids(outcomes ?? own),
        partners: ids(partners ?? own),
        withdrawn: ids((outcomes ?? own).filter(({content}) => content['withdrawn'] !== undefined)),
      },
    };
  }

  private page(kind: Kind, after?: string) {
    const last = after === undefined ? [] : [startAfter(after)];
    switch (kind) {
      case 'deliverable':
        return this.reader.list('deliverables', anySchema, orderBy(documentId()), ...last, limit(PAGE));
      case 'news':
        return this.reader.list('news', anySchema, orderBy(documentId()), ...last, limit(PAGE));
      case 'event':
        return this.reader.list('events', anySchema, orderBy(documentId()), ...last, limit(PAGE));
      case 'page':
        return this.reader.list('pages', anySchema, orderBy(documentId()), ...last, limit(PAGE));
      case 'partner':
        return this.reader.list('partners', anySchema, orderBy(documentId()), ...last, limit(PAGE));
      case 'work-package':
        return this.reader.list('workPackages', anySchema, orderBy(documentId()), ...last, limit(PAGE));
    }
  }
}
