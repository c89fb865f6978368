import {formatDay, formatPartialDate} from '@model/dates/format';
import type {Creator, Deliverable} from '@model/deliverables/deliverable';
import {licenceWords} from '@model/deliverables/licence';
import {RECORD_FORMATS} from '@model/deliverables/metadata/formats';
import {AUDIENCE_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import type {Context} from '../context';
import {LOCALE} from '../parts';

/** Creators, and countries, shown at first: an article may have dozens. */
const CREATORS = 8;
const COUNTRIES = 6;

const NAMES = {
  language: new Intl.DisplayNames(LOCALE, {type: 'language'}),
  region: new Intl.DisplayNames(LOCALE, {type: 'region'}),
};

/** A language or country in words; its code where nobody knows it. */
export function named(type: keyof typeof NAMES, code: string): string {
  try {
    return NAMES[type].of(code) ?? code;
  } catch {
    return code;
  }
}

/** The facts of an outcome: who made it, when, under which licence, within which work. */
export function outcomeFacts(item: Deliverable, {known}: Context, isEarlier: boolean): HtmlValue {
  const licence = item.licence === undefined ? undefined : licenceWords(item.licence);
  const [since, updated] = [formatDay(item.publishedAt, LOCALE), formatDay(item.updatedAt, LOCALE)];
  const link = (address: string, words: string) => html`<a href="${address}">${words}</a>`;
  return html`
    <app-record-facts>
      <section aria-labelledby="facts">
        <h2 id="facts">Facts</h2>
        <dl>
          ${fact('Created by', item.creators.length > 0 && creators(item.creators))}
          ${fact('Partners', item.partners.length > 0 && list(item.partners.map((id) => partner(id, known.names))))}
          ${fact(
            'Work packages',
            item.workPackages.length > 0 &&
              list(item.workPackages.map((number) => workPackage(number, known.names))),
          )}
          ${fact('Date', item.issued && formatPartialDate(item.issued, LOCALE))}
          ${fact('Deliverable number', item.number)}
          ${
            item.doi &&
            html`
              <div>
                <dt><abbr title="Digital Object Identifier">DOI</abbr></dt>
                <dd>
                  <a href="https://doi.org/${encodeURI(item.doi)}" rel="noopener external">${item.doi}</a>
                </dd>
              </div>
            `
          }
          ${fact('Published in', item.publishedIn && html`<cite>${item.publishedIn}</cite>`)}
          ${fact(
            'Licence',
            licence?.url
              ? html`<a href="${licence.url}" rel="noopener external license">${licence.name}</a>`
              : licence && licence.name,
          )}
          ${fact('Language', named('language', item.language))}
          ${links(
            'Made for',
            item.audiences.map((audience) =>
              link(`/deliverables?audience=${audience}`, AUDIENCE_NAMES[audience]),
            ),
          )}
          ${countries(item.countries)}
          ${links(
            'Keywords',
            item.keywords.map((word) => link(`/deliverables?q=${encodeURIComponent(word)}`, word)),
          )}
          ${fact(
            'On the portal since',
            html`${since} ${updated !== since && html`<span class="muted">(updated ${updated})</span>`}`,
          )}
          ${
            !isEarlier &&
            links(
              'This record as',
              RECORD_FORMATS.map(({ending, name}) => link(`/deliverables/${item.id}.${ending}`, name)),
            )
          }
          ${fact(
            'Funding',
            "CAN.HEAL is funded by the European Union's EU4Health programme under grant agreement No. 101080009.",
          )}
        </dl>
      </section>
    </app-record-facts>
  `;
}

function fact(name: string, value: HtmlValue): HtmlValue {
  return (
    value &&
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`
  );
}

function links(name: string, all: readonly HtmlValue[]): HtmlValue {
  return (
    all.length > 0 &&
    html`<div>
      <dt>${name}</dt>
      <dd class="links">${all}</dd>
    </div>`
  );
}

function list(items: readonly HtmlValue[]): HtmlValue {
  return html`<ul class="plain-list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

type Names = Context['known']['names'];

function partner(id: string, {partners}: Names): HtmlValue {
  const found = partners.get(id);
  const words = found?.name ?? id.toUpperCase();
  return html`
    <a href="/partners/${id}">${words}</a>
    ${found && found.acronym !== words && html`<span class="muted"> (${found.acronym})</span>`}
  `;
}

function workPackage(number: number, {workPackages}: Names): HtmlValue {
  const title = workPackages.get(number);
  return html`<a href="/work-packages/${number}">WP${number}${title && `: ${title}`}</a>`;
}

/** Who made it, the many behind a fold. */
export function creators(all: readonly Creator[]): HtmlValue {
  const written = all.map(
    ({name, affiliation, orcid}) => html`
      ${name} ${affiliation && html`<span class="muted"> (${affiliation})</span>`}
      ${
        orcid &&
        html`<a class="figures" href="https://orcid.org/${orcid}" rel="noopener external">ORCID ${orcid}</a>`
      }
    `,
  );
  const rest = written.slice(CREATORS);
  return html`
    <app-creators>
      ${list(written.slice(0, CREATORS))}
      ${
        rest.length > 0 &&
        html`<details>
          <summary>${rest.length} more</summary>
          ${list(rest)}
        </details>`
      }
    </app-creators>
  `;
}

function countries(codes: readonly string[]): HtmlValue {
  const all = codes.map((code) => html`<a href="/deliverables?country=${code}">${named('region', code)}</a>`);
  if (all.length <= COUNTRIES) return links('Countries', all);
  return fact(
    'Countries',
    html`<details>
      <summary>${all.length} countries</summary>
      <span class="links">${all}</span>
    </details>`,
  );
}
