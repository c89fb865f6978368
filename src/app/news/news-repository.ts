import {inject, Injectable} from '@angular/core';
import {limit, orderBy, where} from 'firebase/firestore/lite';
import {newestFirst} from '@model/dates/partial-date';
import {type NewsItem, newsItemSchema} from '@model/news/news-item';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';

/** How many items the list holds: each is one document read. */
export const NEWS_LISTED = 200;

/** Published news, as far as this person may see it. */
@Injectable()
export class NewsRepository {
  private readonly reader = inject(DocumentReader);
  private readonly session = inject(Session);

  /** The items published last, newest first by their own date, undated ones last. */
  async list(): Promise<NewsItem[]> {
    const visible = where('visibility', 'in', await this.session.visibilities());
    const latest = orderBy('publishedAt', 'desc');
    const items = await this.reader.list('news', newsItemSchema, visible, latest, limit(NEWS_LISTED));
    return items.sort((a, b) => newestFirst(a.date, b.date));
  }

  /** @throws ReadError */
  async get(id: string): Promise<NewsItem> {
    await this.session.ready();
    return this.reader.get(`news/${id}`, newsItemSchema);
  }
}
