import {inject, Injectable} from '@angular/core';
import {limit, where} from 'firebase/firestore/lite';
import {type Partner, partnerSchema} from '@model/partners/partner';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** The partners of the project, as far as this person may see them. */
@Injectable()
export class PartnerRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** All of them; the consortium is well below the limit. */
  async list(): Promise<Partner[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    return this.reader.list('partners', partnerSchema, visible, limit(200));
  }

  /** @throws ReadError */
  async get(id: string): Promise<Partner> {
    await this.session.ready();
    return this.reader.get(`partners/${id}`, partnerSchema);
  }
}
