import {formatDay, formatPartialDate} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {tombstoneHead} from '@model/first-response/outcome-head';
import {html} from '@model/html/html';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {LOCALE, pageHeader} from '../parts';
import {creators} from './outcome-facts';

/**
 * What stays of a withdrawn outcome: that and why it went, what replaces it, and enough to know it by. 410 says to search
 * engines that it will not come back, and a person reads the page all the same; Zenodo does so too.
 */
export function tombstonePage(
  item: Deliverable,
  withdrawn: NonNullable<Deliverable['withdrawn']>,
  {known}: Context,
): FirstPage {
  // What replaces it is named only where everyone may know of it.
  const replacement = withdrawn.replacement && known.entries.get(withdrawn.replacement);
  return {
    status: 410,
    path: `/deliverables/${item.id}`,
    head: tombstoneHead(item, withdrawn),
    sheets: ['frame', 'record'],
    main: html`
      <app-tombstone class="page">
        <article>
          ${pageHeader({
            isLong: true,
            title: item.title,
            language: item.language,
            eyebrow: html`
              <p class="cluster">
                <span class="badge badge-error">Withdrawn</span>
                ${item.demo && html`<span class="badge badge-warning">Demo</span>`}
              </p>
            `,
          })}
          <div class="note note-error">
            <p>
              This outcome was withdrawn on <strong>${formatDay(withdrawn.at, LOCALE)}</strong>. Its files are
              no longer offered.
            </p>
            <p>Reason: ${withdrawn.reason}</p>
            ${
              replacement &&
              html`
                <p>It is replaced by <a href="/deliverables/${replacement.id}">${replacement.title}</a></p>
              `
            }
          </div>
          <section aria-labelledby="facts">
            <h2 id="facts">What it was</h2>
            <dl>
              ${
                item.creators.length > 0 &&
                html`<dt>Created by</dt>
                  <dd>${creators(item.creators)}</dd>`
              }
              ${
                item.issued &&
                html`<dt>Date</dt>
                  <dd>${formatPartialDate(item.issued, LOCALE)}</dd>`
              }
              ${
                item.number &&
                html`<dt>Deliverable number</dt>
                  <dd>${item.number}</dd>`
              }
              ${
                item.doi &&
                html`
                  <dt>DOI</dt>
                  <dd>
                    <a href="https://doi.org/${encodeURI(item.doi)}" rel="noopener external">${item.doi}</a>
                  </dd>
                `
              }
            </dl>
          </section>
        </article>
      </app-tombstone>
    `,
  };
}
