import {inject, Injectable} from '@angular/core';
import {limit, orderBy, where} from 'firebase/firestore/lite';
import {eventSchema, type PortalEvent} from '@model/events/event';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** How many events the list holds: each is one document read. */
const LISTED = 200;

/** Events and, for members, the consortium's meetings. */
@Injectable()
export class EventRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** Those published last, in no order of their own. */
  async list(): Promise<PortalEvent[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    return this.reader.list('events', eventSchema, visible, orderBy('publishedAt', 'desc'), limit(LISTED));
  }

  /** @throws ReadError */
  async get(id: string): Promise<PortalEvent> {
    await this.session.ready();
    return this.reader.get(`events/${id}`, eventSchema);
  }
}
