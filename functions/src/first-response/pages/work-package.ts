import {workPackageHead} from '@model/first-response/item-heads';
import {html, type HtmlValue} from '@model/html/html';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import type {WorkPackage} from '@model/work-packages/work-package';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {categoryIcon, feedLinks, pageHeader, sourceList} from '../parts';

/** @param facts absent where nothing was published of the work package but its number */
export function workPackagePage(number: number, facts: WorkPackage | undefined, context: Context): FirstPage {
  const title = facts?.title ?? `Work package ${number}`;
  return {
    status: 200,
    path: `/work-packages/${number}`,
    head: workPackageHead(number, facts, context),
    sheets: ['frame'],
    main: html`
      <app-work-package-page class="page">
        <article>
          ${pageHeader({
            title,
            eyebrow: html`
              <p class="eyebrow">
                <a href="/work-packages">All work packages</a>
                ${facts && html`<span>Work package ${number}</span>`}
              </p>
            `,
            content: facts
              ? html`
                  ${
                    facts.alternativeTitle &&
                    html`<p class="also">Also published as: ${facts.alternativeTitle}</p>`
                  }
                  ${
                    facts.titleIsDescriptive &&
                    html`<p class="also">No title has been published; this one describes its subject.</p>`
                  }
                  <p class="lead">${facts.objective}</p>
                `
              : html`
                  <p class="lead">
                    Neither its title nor its aim has been published in the sources the portal knows. What
                    came out of it is listed here as soon as it is published.
                  </p>
                `,
          })}
          ${outcomes(number, context)}
          ${facts && html`<div class="columns">${leads(facts, context)} ${sourceList(facts.sources)}</div>`}
          ${neighbours(number)}
        </article>
      </app-work-package-page>
    `,
  };
}

function outcomes(number: number, {known}: Context): HtmlValue {
  const rung = known.digest?.workPackages.find((each) => each.number === number);
  return html`
    <app-work-package-outcomes>
      <section>
        <h2>Outcomes</h2>
        ${
          rung && rung.count > 0
            ? html`
                <ul class="plain-list">
                  ${rung.outcomes.map(
                    ({id, category, title}) => html`
                      <li>${categoryIcon(category)} <a href="/deliverables/${id}">${title}</a></li>
                    `,
                  )}
                </ul>
              `
            : html`<p>No public outcome of this work package has been catalogued yet.</p>`
        }
        <p>
          <a class="button" href="/deliverables?workPackage=${number}">
            All outcomes of work package ${number} in the catalogue
          </a>
        </p>
        ${feedLinks('outcomes', 'Follow this work package', `workPackage=${number}`)}
      </section>
    </app-work-package-outcomes>
  `;
}

function leads({leads: ids}: WorkPackage, {known}: Context): HtmlValue {
  return (
    ids.length > 0 &&
    html`
      <section>
        <h2>${ids.length === 1 ? 'Led by' : 'Led jointly by'}</h2>
        <ul class="plain-list">
          ${ids.map((id) => html`<li><a href="/partners/${id}">${known.names.partners.get(id)?.name ?? id}</a></li>`)}
        </ul>
      </section>
    `
  );
}

function neighbours(number: number): HtmlValue {
  const link = (to: number, relation: 'prev' | 'next') =>
    WORK_PACKAGE_NUMBERS.includes(to) &&
    html`<a class="${relation}" href="/work-packages/${to}" rel="${relation}">Work package ${to}</a>`;
  return html`
    <nav class="neighbours" aria-label="Neighbouring work packages">
      ${link(number - 1, 'prev')} ${link(number + 1, 'next')}
    </nav>
  `;
}
