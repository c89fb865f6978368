import {formatDay} from '@model/dates/format';
import {textPageHead} from '@model/first-response/item-heads';
import {html, type HtmlValue} from '@model/html/html';
import {markdownPage, type TextHeading} from '@model/html/markdown';
import type {Page} from '@model/pages/page';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {LOCALE, pageHeader, sourceList} from '../parts';

/** Below this many sections a reader sees the whole page at a glance. */
const ENOUGH_SECTIONS = 4;

/** A page of text that editors keep. */
export function textPage(page: Page, context: Context): FirstPage {
  const path = `/${page.id}`;
  const {content, headings} = markdownPage(page.body, {page: path, topLevel: 2});
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
            ${contents(headings, path)}
            <div class="text">
              <app-markdown class="prose">${content}</app-markdown>
              ${sourceList(page.sources)}
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

/** The sections of a long text, to jump to. */
function contents(headings: readonly TextHeading[], path: string): HtmlValue {
  const sections = headings.filter(({level}) => level === 2);
  return (
    sections.length >= ENOUGH_SECTIONS &&
    html`
      <app-table-of-contents>
        <nav aria-labelledby="contents">
          <h2 id="contents">On this page</h2>
          <ol>
            ${sections.map(({id, text}) => html`<li><a href="${path}#${id}">${text}</a></li>`)}
          </ol>
        </nav>
      </app-table-of-contents>
    `
  );
}
