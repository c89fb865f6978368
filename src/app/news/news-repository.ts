import {inject, Injectable} from '@angular/core';
import {limit, where} from '@angular/fire/firestore/lite';
import {newestFirst} from '@model/dates/partial-date';
import {type NewsItem, newsItemSchema} from '@model/news/news-item';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** Published news, as far as this person may see it. */
@Injectable()
export class NewsRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** The latest 200 items, newest first, undated ones last. */
  async list(): Promise<NewsItem[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const items = await this.reader.list('news', newsItemSchema, visible, limit(200));
    return items.sort((a, b) => newestFirst(a.date, b.date));
  }

  async get(id: string): Promise<NewsItem> {
    await this.session.ready();
    return this.reader.get(`news/${id}`, newsItemSchema);
  }
}
