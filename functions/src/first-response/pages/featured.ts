import type {DigestOutcome} from '@model/catalogue/digest';
import {formatPartialDate} from '@model/dates/format';
import {CATEGORY_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import {categoryIcon, LOCALE} from '../parts';

/** The outcomes that the project puts first, as `src/app/home/featured-outcomes` shows them. */
export function featured(outcomes: readonly DigestOutcome[] | undefined): HtmlValue {
  return (
    outcomes &&
    html`
      <app-featured-outcomes class="page featured">
        <section aria-labelledby="featured-title">
          <h2 id="featured-title">Worth knowing first</h2>
          <ul class="plain-list">
            ${outcomes.map(card)}
          </ul>
        </section>
      </app-featured-outcomes>
    `
  );
}

function card({id, title, category, issued, excerpt, demo}: DigestOutcome): HtmlValue {
  return html`
    <li class="card category-${category}">
      ${categoryIcon(category)}
      <h3><a class="quiet-link stretched" href="/deliverables/${id}">${title}</a></h3>
      ${excerpt && html`<p>${excerpt}</p>`}
      <p class="small muted">
        ${CATEGORY_NAMES[category]} ${issued && `· ${formatPartialDate(issued, LOCALE)}`}
        ${demo && html`<span class="badge badge-warning">Example</span>`}
      </p>
    </li>
  `;
}
