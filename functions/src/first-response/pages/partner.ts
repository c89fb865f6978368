import {partnerHead} from '@model/first-response/item-heads';
import {PARTNER_TYPE_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import type {Partner} from '@model/partners/partner';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {demoMark, pageHeader, sourceList} from '../parts';
import {named} from './outcome-facts';

/** The page of a partner. */
export function partnerPage(partner: Partner, context: Context): FirstPage {
  return {
    status: 200,
    path: `/partners/${partner.id}`,
    head: partnerHead(partner, context),
    sheets: ['frame'],
    main: html`
      <app-partner-page class="page">
        <article>
          ${pageHeader({
            title: partner.name,
            eyebrow: html`<p class="eyebrow"><a href="/partners">All partners</a></p>`,
            content: html`
              ${demoMark(partner)} ${partner.role && html`<p class="lead">${partner.role}</p>`}
              <p>
                <a class="button button-primary" href="/deliverables?partner=${partner.id}">
                  Outcomes of ${partner.acronym}
                </a>
              </p>
            `,
          })}
          <div class="columns">
            <section>
              <h2>At a glance</h2>
              <dl>
                ${
                  partner.acronym !== partner.name &&
                  html`<dt>Short name</dt>
                    <dd>${partner.acronym}</dd>`
                }
                <dt>Type</dt>
                <dd>${PARTNER_TYPE_NAMES[partner.type]}</dd>
                <dt>Country</dt>
                <dd>${named('region', partner.country)}</dd>
                ${
                  partner.city &&
                  html`<dt>City</dt>
                    <dd>${partner.city}</dd>`
                }
                ${
                  partner.url &&
                  html`
                    <dt>Website</dt>
                    <dd><a href="${partner.url}" rel="noopener external">${partner.url}</a></dd>
                  `
                }
              </dl>
            </section>
            ${workPackages(partner, context)} ${sourceList(partner.sources)}
          </div>
        </article>
      </app-partner-page>
    `,
  };
}

function workPackages({workPackages: numbers}: Partner, {known}: Context): HtmlValue {
  return (
    numbers.length > 0 &&
    html`
      <section>
        <h2>Work packages</h2>
        <ul class="plain-list">
          ${numbers.map((number) => {
            const title = known.names.workPackages.get(number);
            return html`
              <li>
                <a href="/work-packages/${number}">
                  Work package ${number} ${title && html`<span>${title}</span>`}
                </a>
              </li>
            `;
          })}
        </ul>
      </section>
    `
  );
}
