import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {DigestEvent, DigestNews} from '@model/catalogue/digest';
import {formatPartialDate} from '@model/dates/format';

/** The latest news, and what is coming; when nothing is, that is said and the last events are shown. */
@Component({
  selector: 'app-news-and-events',
  imports: [RouterLink],
  templateUrl: './news-and-events.html',
  styleUrl: './news-and-events.scss',
})
export class NewsAndEvents {
  private readonly locale = inject(LOCALE_ID);

  /** Absent until they are known, as the events. */
  readonly news = input<readonly DigestNews[]>();
  readonly coming = input<readonly DigestEvent[]>();
  readonly recent = input<readonly DigestEvent[]>();

  protected readonly newsRows = computed(() =>
    this.news()?.map((item) => ({...item, when: item.date && formatPartialDate(item.date, this.locale)})),
  );
  protected readonly eventRows = computed(() => {
    const coming = this.coming();
    return (coming?.length ? coming : this.recent()?.slice(0, 3))?.map((event) => ({
      ...event,
      when: event.start && formatPartialDate(event.start, this.locale),
      where: event.online ? $localize`online` : event.place,
    }));
  });
}
