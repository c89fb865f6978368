import {formatPartialDate} from '@model/dates/format';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {followedSearch} from '@model/feeds/followed';
import {catalogueHead} from '@model/first-response/list-heads';
import {AUDIENCE_NAMES, CATEGORY_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import {PAGE_SIZE, type CatalogueView} from '@model/search/catalogue';
import {type CatalogueState, stateFrom} from '@model/search/query-state';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {accessBadge, categoryIcon, feedLinks, icon, lang, LOCALE, pageHeader} from '../parts';
import {addressOf, facetPanel} from './facets';

/** Partners named on a card. */
const MOST_PARTNERS = 4;
/** How many entries are made searchable in one go. */
const ALL = Number.MAX_SAFE_INTEGER;

/** The catalogue as its address asks for it: found, narrowed and sorted by the same code as in the browser. */
export function cataloguePage(search: URLSearchParams, context: Context): FirstPage {
  const {catalogue} = context.known;
  const state = stateFrom(search);
  if (state.q) catalogue.index(ALL);
  const view = catalogue.view(state);
  const ids = view.entries.map(({id}) => id);
  return {
    status: 200,
    path: '/deliverables',
    // Behind the last page the last one is shown: its address is that one's.
    head: catalogueHead({...state, page: view.page}, ids, context),
    sheets: ['frame', 'list'],
    main: html`
      <app-catalogue-page>
        <div class="page">
          ${pageHeader({
            title: 'Outcomes',
            lead: 'Reports, guidance, data and training from CAN.HEAL. Search in your own words, or narrow the list.',
            content: searchField(state.q),
          })}
          ${spectrum(view)}
          <div class="columns">
            <section class="side" aria-labelledby="filters-title">
              <h2 id="filters-title">Filters</h2>
              ${facetPanel(view, context.known.names)}
            </section>
            <section id="results" aria-labelledby="results-title">
              <div class="bar"><h2 id="results-title">${heading(view)}</h2></div>
              <app-active-filters></app-active-filters>
              <ol class="plain-list results" start="${(view.page - 1) * PAGE_SIZE + 1}">
                ${view.entries.map((entry) => html`<li>${card(entry, context)}</li>`)}
              </ol>
              ${pager(view)} ${feedLinks('outcomes', feedWords(state), followedSearch(state))}
            </section>
          </div>
        </div>
      </app-catalogue-page>
    `,
  };
}

function searchField(q: string): HtmlValue {
  return html`
    <app-search-field>
      <form action="/deliverables" method="get" role="search">
        <label class="visually-hidden" for="catalogue-search">Search all outcomes</label>
        ${icon('search')}
        <input
          class="field"
          id="catalogue-search"
          type="search"
          name="q"
          autocomplete="off"
          enterkeyhint="search"
          maxlength="300"
          placeholder="Words, a number such as D10.1, a partner…"
          value="${q}"
        />
      </form>
    </app-search-field>
  `;
}

function spectrum({facets: {category}}: CatalogueView): HtmlValue {
  const chosen = category.filter(({selected}) => selected);
  const parts = (chosen.length > 0 ? chosen : category).filter(({count}) => count > 0);
  return html`
    <app-category-spectrum aria-hidden="true">
      ${parts.map(({value, count}) => html`<span class="category-${value}" style="flex-grow: ${count}"></span>`)}
    </app-category-spectrum>
  `;
}

function heading({total, outOf, state: {q}}: CatalogueView): string {
  if (outOf === 0) return 'Nothing has been published yet';
  const found = total === 0 ? 'Nothing found' : total === 1 ? '1 outcome' : `${total} outcomes`;
  return q ? `${found} for “${q}”` : found;
}

function card(entry: CatalogueEntry, {known, now}: Context): HtmlValue {
  const {id, title, summary, category, language, number, issued, audiences, embargoUntil} = entry;
  const partners = entry.partners.map((partner) => known.names.partners.get(partner)?.acronym ?? partner);
  const access = {
    visibility: entry.visibility,
    ...(embargoUntil !== undefined && {embargoUntil: new Date(embargoUntil)}),
  };
  const more = partners.length - MOST_PARTNERS;
  return html`
    <app-result-card class="category-${category}">
      <article aria-labelledby="outcome-${id}">
        ${categoryIcon(category, 'tile')}
        <div class="words">
          <p class="facts">
            <span class="category">${CATEGORY_NAMES[category]}</span>
            ${number && !title.includes(number) && html`<span>${number}</span>`}
            ${issued && html`<time class="figures" datetime="${issued}">${formatPartialDate(issued, LOCALE)}</time>`}
          </p>
          <h3 id="outcome-${id}">
            <a class="quiet-link" href="/deliverables/${id}" ${lang(language)}>${title}</a>
          </h3>
          <p class="summary" ${lang(language)}>${summary}</p>
          <ul class="plain-list cluster tags">
            <li>${accessBadge(access, now)}</li>
            ${entry.demo && html`<li><span class="badge badge-warning">Demo</span></li>`}
            ${entry.workPackages.map(
              (n) => html`
                <li><span class="badge" title="${known.names.workPackages.get(n) ?? ''}">WP${n}</span></li>
              `,
            )}
            ${partners.slice(0, MOST_PARTNERS).map((partner) => html`<li><span class="badge">${partner}</span></li>`)}
            ${
              more > 0 &&
              html`<li class="muted small">
                and ${more === 1 ? '1 more partner' : `${more} more partners`}
              </li>`
            }
          </ul>
          ${
            audiences.length > 0 &&
            html`
              <p class="audiences muted small">
                Written for: ${audiences.map((audience) => AUDIENCE_NAMES[audience]).join(', ')}
              </p>
            `
          }
        </div>
      </article>
    </app-result-card>
  `;
}

function pager({state, page, pages}: CatalogueView): HtmlValue {
  const link = (to: number, words: string, relation: 'prev' | 'next') =>
    html`<a class="button" href="${addressOf({...state, page: to})}" rel="${relation}">${words}</a>`;
  return (
    pages > 1 &&
    html`
      <app-pager>
        <nav aria-label="Pages of results">
          ${page > 1 && link(page - 1, 'Previous', 'prev')} <span>Page ${page} of ${pages}</span>
          ${page < pages && link(page + 1, 'Next', 'next')}
        </nav>
      </app-pager>
    `
  );
}

function feedWords(state: CatalogueState): string {
  return followedSearch(state) ? 'Follow this search' : 'Follow the outcomes';
}
