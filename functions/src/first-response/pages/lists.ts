/** The lists that are one page each: news, events, partners, work packages, past issues. */
import type {CatalogueEntry} from '@model/catalogue/entry';
import {newestFirst, yearOf} from '@model/dates/partial-date';
import {agendaOf} from '@model/events/agenda';
import type {PortalEvent} from '@model/events/event';
import {feedPath} from '@model/feeds/feed';
import type {FeedLink} from '@model/first-response/head';
import {listHead} from '@model/first-response/list-heads';
import {type Html, html, type HtmlValue} from '@model/html/html';
import type {NewsItem} from '@model/news/news-item';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {date, demoMark, feedLinks, lang, outcomesInWords, pageHeader} from '../parts';
import {eventWhen, eventWhere} from './event';
import {named} from './outcome-facts';

interface List {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** Paths of what stands on it. */
  readonly items: readonly string[];
  readonly feeds?: readonly FeedLink[];
  /** The page, in the element whose place it holds. */
  main(header: Html): Html;
}

function listPage({path, title, lead, items, feeds, main}: List, context: Context): FirstPage {
  return {
    status: 200,
    path,
    head: listHead({path, title, description: lead, items, ...(feeds && {feeds})}, context),
    sheets: ['frame', 'list'],
    main: main(pageHeader({title, lead})),
  };
}

export function newsListPage(news: readonly NewsItem[], context: Context): FirstPage {
  const sorted = [...news].sort((a, b) => newestFirst(a.date, b.date));
  const years = [...Map.groupBy(sorted, (item) => (item.date ? yearOf(item.date) : ''))];
  return listPage(
    {
      path: '/news',
      title: 'News',
      lead: 'What the project and its partners have announced and published, and what others wrote about it.',
      items: sorted.map(({id}) => `/news/${id}`),
      main: (header) => html`
        <app-news-list-page class="page">
          ${header}
          ${years.map(
            ([year, items]) => html`
              <section class="year">
                <h2 class="${year ? 'figures' : 'undated'}">${year || 'Without a date'}</h2>
                <ul class="plain-list">
                  ${items.map(newsRow)}
                </ul>
              </section>
            `,
          )}
          ${feedLinks('news', 'Follow the news')}
        </app-news-list-page>
      `,
    },
    context,
  );
}

function newsRow(item: NewsItem): HtmlValue {
  return html`
    <li class="item">
      <p class="when">
        ${date(item.date) || html`<span>The source gives no date</span>`}
        ${item.place && html`<span>${item.place}</span>`}
      </p>
      <h3><a class="quiet-link" href="/news/${item.id}" ${lang(item.language)}>${item.title}</a></h3>
      <p class="summary" ${lang(item.language)}>${item.summary}</p>
      <p class="marks">
        ${demoMark(item)}
        ${item.language !== 'en' && html`<span class="badge">${named('language', item.language)}</span>`}
      </p>
    </li>
  `;
}

export function eventListPage(events: readonly PortalEvent[], context: Context): FirstPage {
  const {coming, past, undated} = agendaOf(events, context.now);
  const section = (title: string, its: readonly PortalEvent[]) =>
    its.length > 0 &&
    html`<section>
      <h2>${title}</h2>
      ${eventRows(its)}
    </section>`;
  return listPage(
    {
      path: '/events',
      title: 'Events',
      lead: 'Conferences, webinars and meetings of the project, and those it took part in.',
      items: [...coming, ...past, ...undated].map(({id}) => `/events/${id}`),
      feeds: [{title: 'CAN.HEAL: events', type: 'text/calendar', path: feedPath('events', 'ics')}],
      main: (header) => html`
        <app-event-list-page class="page">
          ${header}
          ${
            section('Coming', coming) ||
            html`<section>
              <h2>Coming</h2>
              <p class="note">No event is announced at the moment.</p>
            </section>`
          }
          ${section('Past', past)} ${section('Without a date', undated)}
          ${feedLinks('events', 'Follow the events')}
        </app-event-list-page>
      `,
    },
    context,
  );
}

function eventRows(events: readonly PortalEvent[]): HtmlValue {
  return html`
    <app-event-list>
      <ol class="plain-list">
        ${events.map(
          (event) => html`
            <li>
              ${eventWhen(event)}
              <h3><a class="quiet-link" href="/events/${event.id}">${event.title}</a></h3>
              <p class="facts">${eventWhere(event)} ${demoMark(event)}</p>
              <p class="summary">${event.summary}</p>
            </li>
          `,
        )}
      </ol>
    </app-event-list>
  `;
}

export function partnerListPage(context: Context): FirstPage {
  const partners = context.known.digest?.partners ?? [];
  const collator = new Intl.Collator('en');
  const countries = [...Map.groupBy(partners, ({country}) => named('region', country))].sort(([a], [b]) =>
    collator.compare(a, b),
  );
  return listPage(
    {
      path: '/partners',
      title: 'Partners',
      lead: '42 partners in 17 countries, as stated by the project.',
      items: partners.map(({id}) => `/partners/${id}`),
      main: (header) => html`
        <app-partner-list-page class="page">
          ${header}
          ${countries.map(
            ([country, its]) => html`
              <section class="group">
                <h2>${country} <span class="count figures">${its.length}</span></h2>
                <ul class="plain-list">
                  ${its.map(
                    ({id, name, acronym}) => html`
                      <li>
                        <h3><a class="quiet-link" href="/partners/${id}">${name}</a></h3>
                        ${acronym !== name && html`<p class="facts"><span class="acronym">${acronym}</span></p>`}
                      </li>
                    `,
                  )}
                </ul>
              </section>
            `,
          )}
        </app-partner-list-page>
      `,
    },
    context,
  );
}

export function workPackageListPage(context: Context): FirstPage {
  const rungs = context.known.digest?.workPackages ?? [];
  return listPage(
    {
      path: '/work-packages',
      title: 'Work packages',
      lead:
        "The project's work is divided into fourteen work packages. Those whose title has been published carry it; " +
        'the others are known by their number.',
      items: rungs.map(({number}) => `/work-packages/${number}`),
      main: (header) => html`
        <app-work-package-list-page class="page">
          ${header}
          <p class="strands" aria-hidden="true"><span>Clinical arm</span><span>Public health arm</span></p>
          <ol class="ladder plain-list">
            ${rungs.map(
              ({number, title, count, outcomes}) => html`
                <li>
                  <a class="rung ${!title && 'untitled'}" href="/work-packages/${number}">
                    <span class="number figures" aria-hidden="true">${number}</span>
                    <span class="name">
                      <span class="${title && 'visually-hidden'}">Work package ${number}</span>
                      ${title && html`<span>${title}</span>`}
                    </span>
                    ${
                      count > 0 &&
                      html`
                        <span class="count figures">
                          <span class="dots" aria-hidden="true">
                            ${outcomes.map(({category}) => html`<span class="category-${category}"></span>`)}
                          </span>
                          ${outcomesInWords(count)}
                        </span>
                      `
                    }
                  </a>
                </li>
              `,
            )}
          </ol>
        </app-work-package-list-page>
      `,
    },
    context,
  );
}

/** Where readers subscribe, which needs the app, and the past issues. */
export function newsletterPage(context: Context): FirstPage {
  const issues = [...context.known.entries.values()]
    .filter(({category}) => category === 'newsletters')
    .sort((a, b) => newestFirst(a.issued, b.issued));
  return listPage(
    {
      path: '/newsletter',
      title: 'Newsletter',
      lead: 'New outcomes, news and events, in the words of the audience you belong to.',
      items: issues.map(({id}) => `/newsletter/${id}`),
      main: (header) => html`
        <app-newsletter-page class="page">
          ${header}
          <section aria-labelledby="past-issues">
            <h2 id="past-issues">Past issues</h2>
            <ul class="plain-list">
              ${issues.map(issueRow)}
            </ul>
          </section>
        </app-newsletter-page>
      `,
    },
    context,
  );
}

function issueRow({id, title, language, issued}: CatalogueEntry): HtmlValue {
  return html`
    <li class="issue">
      ${date(issued)}
      <h3><a class="quiet-link" href="/newsletter/${id}" ${lang(language)}>${title}</a></h3>
    </li>
  `;
}
