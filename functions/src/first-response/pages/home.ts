import {formatPartialDate} from '@model/dates/format';
import type {DigestEvent, DigestOutcome, HomeDigest} from '@model/catalogue/digest';
import type {Audience} from '@model/deliverables/audience';
import {homeHead} from '@model/first-response/list-heads';
import {CATEGORY_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import {FIRST_HOME_WORDS, type HomeWords, stretchesOf} from '@model/pages/home-words';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {categoryIcon, icon, lang, LOCALE, outcomesInWords, searchForm} from '../parts';
import {categoryIndex} from './category-index';
import {featured} from './featured';
import {projectMap} from './project-map';

/** As `src/app/home/hero/hero.ts` has them. */
const DOORS: readonly (readonly [Audience, string])[] = [
  ['patients', 'I am a patient'],
  ['citizens', 'I am a citizen'],
  ['healthcare-professionals', 'I work in health care'],
  ['researchers', 'I am a researcher'],
  ['policy-makers', 'I make policy'],
];

/** As `src/app/home/project-figures/project-figures.ts` has them. */
const FIGURES = [
  [42, 'partners', '/partners', 'partners'],
  [17, 'countries', '/partners', 'countries'],
  [14, 'work packages', '/work-packages', 'workPackages'],
] as const;

/** The landing page. */
export function homePage(context: Context): FirstPage {
  const {digest} = context.known;
  const words = {...FIRST_HOME_WORDS, ...digest?.words};
  return {
    status: 200,
    path: '/',
    head: homeHead(context, digest?.words),
    sheets: ['frame', 'home'],
    main: html`
      <app-home-page>
        ${hero(digest, words)}
        <app-home-sections>
          ${projectMap(digest, words)} ${categoryIndex(digest, words)} ${featured(digest?.featured)}
          ${digest && html`<div class="page current">${latest(digest)} ${newsAndEvents(digest)}</div>`}
          ${figures(words)}
        </app-home-sections>
      </app-home-page>
    `,
  };
}

function hero(digest: HomeDigest | undefined, {title, lead, doors}: HomeWords): HtmlValue {
  return html`
    <app-hero>
      <div class="page">
        <div class="words">
          <h1>${title}</h1>
          <p class="lead">
            ${stretchesOf(lead).map(({text, isStrong}) => (isStrong ? html`<strong>${text}</strong>` : text))}
          </p>
          ${searchForm()}
        </div>
        <nav aria-labelledby="doors-title">
          <h2 id="doors-title">${doors}</h2>
          <ul class="plain-list">
            ${DOORS.map(
              ([audience, label]) => html`
                <li>
                  <a href="/deliverables?audience=${audience}">
                    <span class="label">${label}</span>
                    <span class="count figures"
                      >${digest && outcomesInWords(digest.audiences[audience])}</span
                    >
                    ${icon('arrow-right')}
                  </a>
                </li>
              `,
            )}
          </ul>
        </nav>
      </div>
    </app-hero>
  `;
}

function latest({latest: outcomes}: HomeDigest): HtmlValue {
  return html`
    <app-latest-outcomes>
      <section aria-labelledby="latest-title">
        <h2 id="latest-title">Latest outcomes</h2>
        ${
          outcomes.length > 0
            ? html`
                <ol class="plain-list">
                  ${outcomes.map(latestOutcome)}
                </ol>
                <p><a href="/deliverables?sort=newest">All outcomes, newest first</a></p>
              `
            : html`
                <p>Nothing has been published yet. The first outcomes will stand here.</p>
                <p><a href="/about">Read what the project is about</a></p>
              `
        }
      </section>
    </app-latest-outcomes>
  `;
}

function latestOutcome(
  {id, title, category, issued, excerpt, demo}: DigestOutcome,
  index: number,
): HtmlValue {
  return html`
    <li class="${index === 0 && 'first'}">
      ${categoryIcon(category)}
      <div>
        <h3><a class="quiet-link" href="/deliverables/${id}">${title}</a></h3>
        ${index === 0 && excerpt && html`<p>${excerpt}</p>`}
        <p class="small muted">
          ${CATEGORY_NAMES[category]} ${issued && `· ${formatPartialDate(issued, LOCALE)}`}
          ${demo && html`<span class="badge badge-warning">Example</span>`}
        </p>
      </div>
    </li>
  `;
}

function newsAndEvents({news, coming, recent}: HomeDigest): HtmlValue {
  const events = coming.length > 0 ? coming : recent.slice(0, 3);
  return html`
    <app-news-and-events>
      <section aria-labelledby="events-title">
        <h2 id="events-title">Events</h2>
        ${
          coming.length === 0 &&
          html`
            <p class="muted">No event is planned at the moment.</p>
            ${events.length > 0 && html`<h3 class="past">The last ones</h3>`}
          `
        }
        ${
          events.length > 0 &&
          html`<ul class="plain-list">
            ${events.map(eventRow)}
          </ul>`
        }
        <p><a href="/events">All events</a></p>
      </section>
      <section aria-labelledby="news-title">
        <h2 id="news-title">News</h2>
        ${
          news.length > 0
            ? html`
                <ul class="plain-list">
                  ${news.map(
                    ({id, title, language, date}) => html`
                      <li>
                        <p class="small muted figures">${date && formatPartialDate(date, LOCALE)}</p>
                        <a class="quiet-link" href="/news/${id}" ${lang(language)}>${title}</a>
                      </li>
                    `,
                  )}
                </ul>
              `
            : html`<p class="muted">There is no news yet.</p>`
        }
        <p><a href="/news">All news</a></p>
      </section>
    </app-news-and-events>
  `;
}

function eventRow({id, title, start, online, place}: DigestEvent): HtmlValue {
  const where = online ? 'online' : place;
  const when = start && formatPartialDate(start, LOCALE);
  return html`
    <li>
      <p class="small muted figures">${[when, where].filter(Boolean).join(', ')}</p>
      <a class="quiet-link" href="/events/${id}">${title}</a>
    </li>
  `;
}

function figures(words: HomeWords): HtmlValue {
  return html`
    <app-project-figures>
      <section class="page" aria-labelledby="figures-title">
        <h2 id="figures-title">${words.project}</h2>
        <ul class="plain-list">
          ${FIGURES.map(
            ([count, label, path, say]) => html`
              <li>
                <a href="${path}"><strong class="figures">${count}</strong> ${label}</a>
                <span class="marks" aria-hidden="true"
                  >${Array.from({length: count}, () => html`<i></i>`)}</span
                >
                <span class="say">${words[say]}</span>
              </li>
            `,
          )}
        </ul>
        <p><a href="/about">More about CAN.HEAL</a></p>
      </section>
    </app-project-figures>
  `;
}
