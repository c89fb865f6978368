import {cellWords} from '@model/charts/words';
import type {ChartTable} from '@model/charts/chart';
import {insightsHead} from '@model/first-response/list-heads';
import {CATEGORY_NAMES} from '@model/first-response/words';
import {type Html, html, type HtmlValue} from '@model/html/html';
import {chartOfView, type Figure, OWN_FIGURES} from '@model/insights/figure';
import {byCountry, byYear} from '@model/insights/project';
import type {Page} from '@model/pages/page';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {LOCALE, pageHeader, text} from '../parts';
import {named} from './outcome-facts';

const PATH = '/insights';

/** What the page begins with where editors have written nothing, as the app says it. */
const LEAD =
  'The project drawn from its own data: who works where, what came out of it and when. And the numbers on cancer and genetic counselling that show why it matters.';

/**
 * What the project's own data and others' figures tell, each as a table: it is what its drawing is made of, and the
 * drawing comes with the app.
 *
 * @param page what editors wrote, and the figures they keep; absent where that is not public
 */
export function insightsPage(page: Page | undefined, context: Context): FirstPage {
  const lead = page?.summary ?? LEAD;
  const figures = page?.figures ?? [];
  const own = figures.filter(({id}) => OWN_FIGURES.includes(id));
  const others = figures.filter(({id}) => !OWN_FIGURES.includes(id));
  return {
    status: 200,
    path: PATH,
    head: insightsHead(lead, context),
    sheets: ['frame', 'insights'],
    main: html`
      <app-insights-page class="page">
        ${pageHeader({title: 'Insights', lead})} ${project(context)}
        ${section('genetic-counselling-in-europe', 'Genetic counselling in Europe', own)}
        ${section('cancer-in-europe', 'Cancer in Europe: figures by others', others)}
        ${
          page?.body &&
          html`
            <section aria-labelledby="how-made">
              <h2 id="how-made">How these charts are made</h2>
              ${text(page.body, {page: PATH, topLevel: 3})}
            </section>
          `
        }
      </app-insights-page>
    `,
  };
}

function project({known}: Context): Html {
  const entries = [...known.entries.values()];
  const countries: ChartTable = {
    columns: [
      {label: 'Country', type: 'country'},
      {label: 'Outcomes', type: 'number'},
      {label: 'Partners', type: 'number'},
    ],
    rows: byCountry(entries, known.digest?.partners ?? []).map(({country, outcomes, partners}) => [
      country,
      outcomes || undefined,
      partners || undefined,
    ]),
  };
  const years: ChartTable = {
    columns: [
      {label: 'Year', type: 'text'},
      {label: 'Category', type: 'text'},
      {label: 'Outcomes', type: 'number'},
    ],
    rows: byYear(entries).map(({year, category, count}) => [
      year ?? 'No known date',
      CATEGORY_NAMES[category],
      count,
    ]),
  };
  const source = html`<a href="/deliverables">the portal’s outcomes</a>`;
  return html`
    <section aria-labelledby="the-project">
      <h2 id="the-project">The project</h2>
      ${
        entries.length === 0
          ? html`<p class="note">Nothing has been published yet. As soon as it is, it is drawn here.</p>`
          : html`
              <div class="pair">
                ${chart('countries', {title: 'Partners and outcomes by country', table: countries, source})}
                ${chart('over-time', {title: 'Outcomes over time, by category', table: years, source})}
              </div>
            `
      }
    </section>
  `;
}

function section(id: string, title: string, figures: readonly Figure[]): HtmlValue {
  return (
    figures.length > 0 &&
    html`
      <section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        <div class="pair">${figures.map(charts)}</div>
      </section>
    `
  );
}

function charts(figure: Figure): HtmlValue {
  const note = [figure.area, figure.note].filter((part) => part).join('. ');
  const source = html`
    ${figure.sources.map(({url, label}) => html`<a href="${url}" rel="noopener external">${label}</a>`)}
    <span>· ${figure.year}</span> <span>· Licence: ${figure.licenceNote}</span>
    ${note && html`<span class="note-line">${note}</span>`}
  `;
  return figure.views.map((view) => {
    const drawn = chartOfView(figure, view);
    return drawn && chart(view.id, {...view, table: drawn.table, source});
  });
}

interface Shown {
  readonly title: string;
  readonly takeaway?: string;
  readonly table: ChartTable;
  readonly source: Html;
}

/** Without an address of its own: what is drawn is as high as the app makes it, which takes the reader there. */
function chart(id: string, {title, takeaway, table: {columns, rows}, source}: Shown): Html {
  const isNumber = (column: number) => ['number', 'percent'].includes(columns[column]?.type ?? '');
  const wording = {locale: LOCALE, country: (code: string) => named('region', code)};
  return html`
    <app-chart>
      <figure aria-labelledby="${id}-title">
        <figcaption>
          <div class="heading"><h3 id="${id}-title">${title}</h3></div>
          ${takeaway && html`<p class="takeaway">${takeaway}</p>`}
        </figcaption>
        <app-chart-rows>
          <div class="scroll" tabindex="0" role="region" aria-label="${title}">
            <table>
              <thead>
                <tr>
                  ${columns.map(
                    ({label}, i) =>
                      html`<th scope="col" class="${isNumber(i) ? 'number' : ''}">${label}</th>`,
                  )}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) => html`
                    <tr>
                      ${columns.map(
                        ({type}, i) => html`
                          <td class="${isNumber(i) ? 'number' : ''}">${cellWords(row[i], type, wording)}</td>
                        `,
                      )}
                    </tr>
                  `,
                )}
              </tbody>
            </table>
          </div>
        </app-chart-rows>
        <footer><p class="muted small source">Source: ${source}</p></footer>
      </figure>
    </app-chart>
  `;
}
