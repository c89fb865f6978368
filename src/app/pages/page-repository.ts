import {inject, Injectable} from '@angular/core';
import {type Page, pageSchema} from '@model/pages/page';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** The pages of text that editors keep. */
@Injectable()
export class PageRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** @throws ReadError */
  async get(id: string): Promise<Page> {
    await this.session.ready();
    return this.reader.get(`pages/${id}`, pageSchema);
  }
}
