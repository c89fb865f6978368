/** Pieces that several pages have, each as its component in `src/app/ui` draws it. */
import type {Visibility} from '@model/access/visibility';
import {formatDay, formatPartialDate} from '@model/dates/format';
import type {PartialDate} from '@model/dates/partial-date';
import {accessOf} from '@model/deliverables/access';
import type {Category} from '@model/deliverables/category';
import {CATEGORY_DRAWINGS} from '@model/drawing/category-drawings';
import {ICON_PATHS, type IconName} from '@model/drawing/icon-paths';
import {type FeedNoun, feedPath} from '@model/feeds/feed';
import {type Html, html, type HtmlValue} from '@model/html/html';
import {markdownHtml} from '@model/html/markdown';
import type {Link} from '@model/schema/fields';

export const LOCALE = 'en';

export function icon(name: IconName): Html {
  return html`
    <app-icon>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${ICON_PATHS[name]}" /></svg>
    </app-icon>
  `;
}

export function categoryIcon(category: Category, role = ''): Html {
  const {ground, line} = CATEGORY_DRAWINGS[category];
  return html`
    <app-category-icon class="category-${category} ${role}">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path class="ground" d="${ground}" />
        <path d="${line}" />
      </svg>
    </app-category-icon>
  `;
}

interface PageHeader {
  readonly title: string;
  readonly language?: string;
  readonly lead?: string;
  readonly isLong?: boolean;
  readonly eyebrow?: HtmlValue;
  readonly content?: HtmlValue;
}

export function pageHeader({title, language, lead, isLong, eyebrow, content}: PageHeader): Html {
  return html`
    <app-page-header ${isLong && 'long'}>
      <header>
        ${eyebrow}
        <h1 tabindex="-1" ${lang(language)}>${title}</h1>
        ${lead && html`<p class="lead quiet">${lead}</p>`} ${content}
      </header>
    </app-page-header>
  `;
}

/** The language of a text where it isn't the page's. */
export function lang(language: string | undefined): HtmlValue {
  return language && language !== LOCALE && html`lang="${language}"`;
}

export function date(value: PartialDate | undefined): HtmlValue {
  return value && html`<time datetime="${value}">${formatPartialDate(value, LOCALE)}</time>`;
}

/** A text that its author wrote in Markdown. */
export function text(body: string, {page, topLevel = 2}: {page: string; topLevel?: number}): Html {
  return html`<app-markdown class="prose">${markdownHtml(body, {page, topLevel})}</app-markdown>`;
}

/** A plain text as paragraphs. */
export function paragraphs(words: string, className: string): HtmlValue {
  return words.split(/\n{2,}/).map((paragraph) => html`<p class="${className}">${paragraph}</p>`);
}

export function accessBadge(item: {visibility: Visibility; embargoUntil?: Date}, now: Date): Html {
  const until = item.embargoUntil && formatDay(item.embargoUntil, LOCALE);
  const badge =
    accessOf(item, now) === 'open'
      ? html`<span class="badge badge-success">${icon('check')}Open</span>`
      : html`<span class="badge badge-warning">${icon('clock')}Embargoed until ${until}</span>`;
  return html`<app-access-badge>${badge}</app-access-badge>`;
}

export function demoMark(item: {readonly demo?: boolean}): HtmlValue {
  return item.demo && html`<app-marks><span class="mark demo">Demo</span></app-marks>`;
}

export function sourceList(links: readonly Link[], title = 'Sources'): HtmlValue {
  return (
    links.length > 0 &&
    html`
      <app-source-list>
        <section>
          <h2>${title}</h2>
          <ul>
            ${links.map(
              ({url, label}) => html`
                <li>
                  <a href="${url}" rel="noopener external">${label}</a>
                  <span class="host">${hostOf(url)}</span>
                </li>
              `,
            )}
          </ul>
        </section>
      </app-source-list>
    `
  );
}

/** Outcomes by title: those that the public's index names. */
export function outcomeLinks(
  outcomes: readonly {readonly id: string; readonly title: string; readonly category: Category}[],
): HtmlValue {
  return (
    outcomes.length > 0 &&
    html`
      <app-outcome-links>
        <section>
          <h2>Outcomes</h2>
          <ul class="plain-list">
            ${outcomes.map(
              ({id, title, category}) => html`
                <li class="category-${category}"><a href="/deliverables/${id}">${title}</a></li>
              `,
            )}
          </ul>
        </section>
      </app-outcome-links>
    `
  );
}

export function feedLinks(noun: FeedNoun, words: string, search = ''): Html {
  const formats = [
    ['rss.xml', 'RSS'],
    ['atom.xml', 'Atom'],
    ['json', 'JSON Feed'],
    ...(noun === 'events' ? [['ics', 'iCalendar'] as const] : []),
  ] as const;
  return html`
    <app-feed-links>
      <p class="small">
        ${icon('feed')}
        <span class="words">${words}</span>
        ${formats.map(([format, name]) => html`<a href="${feedPath(noun, format, search)}">${name}</a>`)}
      </p>
    </app-feed-links>
  `;
}

/** "1 outcome", "9 outcomes". */
export function outcomesInWords(count: number): string {
  return count === 1 ? '1 outcome' : `${count} outcomes`;
}

/** The name of the site an address leads to, as `src/app/core/links/host.ts` gives it. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? '';
}

/** The way into the catalogue by words, which works without a script too. */
export function searchForm(fieldId = 'search-words'): Html {
  return html`
    <app-search-form>
      <form action="/deliverables" method="get" role="search">
        <label class="visually-hidden" for="${fieldId}">Search all outcomes</label>
        <input
          class="field"
          type="search"
          name="q"
          autocomplete="off"
          enterkeyhint="search"
          maxlength="500"
          id="${fieldId}"
          placeholder="Try “tumour board” or “WP7”"
        />
        <button class="button button-primary" type="submit">${icon('search')}<span>Search</span></button>
      </form>
    </app-search-form>
  `;
}
