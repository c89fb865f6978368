import {formatDay} from '@model/dates/format';
import {textPageHead} from '@model/first-response/item-heads';
import {html} from '@model/html/html';
import type {Page} from '@model/pages/page';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {LOCALE, pageHeader, sourceList, text} from '../parts';

/** A page of text that editors keep. */
export function textPage(page: Page, context: Context): FirstPage {
  const path = `/${page.id}`;
  return {
    status: 200,
    path,
    head: textPageHead(page, context),
    sheets: ['frame'],
    main: html`
      <app-text-page class="page">
        <article>
          ${pageHeader({title: page.title, lead: page.summary})}
          <div class="columns">
            <div class="text">
              ${text(page.body, {page: path})} ${sourceList(page.sources)}
              <p class="small muted">
                <span>Last changed on ${formatDay(page.updatedAt, LOCALE)}.</span>
                <a class="report" href="/contact?page=${encodeURIComponent(path)}"
                  >Report a problem with this page</a
                >
              </p>
            </div>
          </div>
        </article>
      </app-text-page>
    `,
  };
}
