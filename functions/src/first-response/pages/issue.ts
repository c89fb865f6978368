import type {Deliverable} from '@model/deliverables/deliverable';
import {outcomeHead} from '@model/first-response/outcome-head';
import {html} from '@model/html/html';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {date, demoMark, lang, pageHeader, sourceList, text} from '../parts';

/**
 * A past issue of the newsletter, to be read. It is an outcome too: its record is its address for others.
 *
 * @param item public, and not withdrawn
 */
export function issuePage(item: Deliverable, context: Context): FirstPage {
  const path = `/newsletter/${item.id}`;
  return {
    status: 200,
    path,
    head: outcomeHead(item, context),
    sheets: ['frame'],
    main: html`
      <app-issue-page class="page">
        <article>
          ${pageHeader({
            title: item.title,
            language: item.language,
            eyebrow: html`<p class="eyebrow"><a href="/newsletter">All issues</a></p>`,
            content: html`
              <p class="cluster muted">${date(item.issued)} ${demoMark(item)}</p>
              <p class="lead" ${lang(item.language)}>${item.summary}</p>
            `,
          })}
          ${item.body && text(item.body, {page: path})}
          <p><a href="/deliverables/${item.id}">Files, and how to cite this issue</a></p>
          ${sourceList(item.sources)}
        </article>
      </app-issue-page>
    `,
  };
}
