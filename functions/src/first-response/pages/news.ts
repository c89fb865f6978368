import {newsHead} from '@model/first-response/item-heads';
import {html} from '@model/html/html';
import type {NewsItem} from '@model/news/news-item';
import {formatPartialDate} from '@model/dates/format';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {demoMark, hostOf, icon, LOCALE, lang, outcomeLinks, pageHeader, sourceList, text} from '../parts';
import {named} from './outcome-facts';

/** The page of a news item. */
export function newsPage(item: NewsItem, context: Context): FirstPage {
  const path = `/news/${item.id}`;
  const [source] = item.sources;
  const outcomes = item.deliverables.flatMap((id) => context.known.entries.get(id) ?? []);
  return {
    status: 200,
    path,
    head: newsHead({...item, deliverables: outcomes.map(({id}) => id)}, context),
    sheets: ['frame'],
    main: html`
      <app-news-page class="page">
        <article>
          ${pageHeader({
            title: item.title,
            language: item.language,
            eyebrow: html`<p class="eyebrow"><a href="/news">All news</a></p>`,
            content: html`
              <p class="facts">
                ${
                  item.date
                    ? html`<time datetime="${item.date}">${formatPartialDate(item.date, LOCALE)}</time>`
                    : html`<span>The source gives no date</span>`
                }
                ${item.place && html`<span>${item.place}</span>`}
                ${item.language !== LOCALE && html`<span>In ${named('language', item.language)}</span>`}
                ${demoMark(item)}
              </p>
              <p class="lead" ${lang(item.language)}>${item.summary}</p>
              ${
                !item.body &&
                source &&
                html`
                  <p>
                    <a class="button button-primary" href="${source.url}" rel="noopener external">
                      <span>Read it at ${hostOf(source.url)}</span>
                      ${icon('external')}
                    </a>
                  </p>
                `
              }
            `,
          })}
          ${item.body && text(item.body, {page: path})}
          <footer>${outcomeLinks(outcomes)} ${sourceList(item.sources)}</footer>
        </article>
      </app-news-page>
    `,
  };
}
