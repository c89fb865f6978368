import type {DigestNotice} from '@model/catalogue/digest';
import {Html, html, type HtmlValue} from '@model/html/html';
import type {FirstPage} from './first-page';
import {icon} from './parts';

/** The portal's main parts, as `src/app/shell/navigation.ts` lists them. */
const PARTS = [
  ['/deliverables', 'Outcomes'],
  ['/insights', 'Insights'],
  ['/news', 'News'],
  ['/events', 'Events'],
  ['/work-packages', 'Work packages'],
  ['/partners', 'Partners'],
  ['/about', 'About'],
] as const;

/** As `src/app/shell/site-footer.ts` has them. */
const COLUMNS = [
  [
    'Explore',
    [
      ['/deliverables', 'Outcomes'],
      ['/insights', 'Insights'],
      ['/news', 'News'],
      ['/events', 'Events'],
      ['/newsletter', 'Newsletter'],
    ],
  ],
  [
    'The project',
    [
      ['/about', 'About CAN.HEAL'],
      ['/work-packages', 'Work packages'],
      ['/partners', 'Partners'],
    ],
  ],
  [
    'This portal',
    [
      ['/contact', 'Contact'],
      ['/accessibility', 'Accessibility'],
      ['/privacy', 'Privacy'],
      ['/legal', 'Legal notice'],
    ],
  ],
] as const;

/** What the frame of a page depends on beside the page. */
export interface Around {
  /** What admins tell every visitor. */
  readonly notice?: DigestNotice;
  /** What was asked of the page, from its `?` on: links that lead back to it keep that. */
  readonly search?: string;
}

/**
 * The frame every page stands in, as the app's shell draws it for a stranger. Elements are named as the components are
 * whose place they hold, so that both take their look from the same style sheets.
 *
 * @param mark the portal's mark, as the app's document draws it
 */
export function frame({path, main}: FirstPage, mark: string, {notice, search = ''}: Around = {}): Html {
  const address = path === undefined ? undefined : `${path}${search}`;
  return html`
    <app-shell>
      ${
        address !== undefined &&
        html`<a class="skip button button-primary" href="${address}#main">Skip to the content</a>`
      }
      ${notice && noticeBar(notice)} ${header(mark, path, address)}
      <main id="main" tabindex="-1">${main}</main>
      ${footer()}
    </app-shell>
  `;
}

/** The app reads it here, so that it need not ask for it: `src/app/digest/site-notice.ts`. */
function noticeBar({text, until}: DigestNotice): HtmlValue {
  return html`
    <app-notice-bar>
      <aside aria-label="Notice">
        <p class="page">${icon('info')}<span data-notice data-until="${until ?? ''}">${text}</span></p>
      </aside>
    </app-notice-bar>
  `;
}

function header(mark: string, path?: string, address = '/'): HtmlValue {
  return html`
    <app-site-header>
      <header class="page">
        <a class="home" href="/">
          <app-helix-mark>${Html.ours(mark)}</app-helix-mark>
          <span class="words">
            <span class="name" translate="no">CAN.HEAL</span>
            <span class="tagline">Cancer genomics for Europe</span>
          </span>
        </a>
        <app-navigation class="row">
          <nav aria-label="Main">
            <ul class="plain-list">
              ${PARTS.map(([part, label]) => html`<li>${navigationLink(part, label, path)}</li>`)}
            </ul>
          </nav>
        </app-navigation>
        <div class="tools">
          <a class="button button-icon" href="/deliverables" aria-label="Search all outcomes"
            >${icon('search')}</a
          >
          <app-session-link class="account">
            <a class="button" href="${signIn(address)}">${icon('person')}<span>Sign in</span></a>
          </app-session-link>
          <a class="button button-icon opener" href="${address}#all-parts">
            ${icon('menu')}<span class="visually-hidden">Menu</span>
          </a>
        </div>
      </header>
    </app-site-header>
  `;
}

function navigationLink(part: string, label: string, path = ''): Html {
  if (path !== part && !path.startsWith(`${part}/`)) return html`<a href="${part}">${label}</a>`;
  return html`<a href="${part}" class="here" aria-current="page">${label}</a>`;
}

function signIn(address: string): string {
  return address === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(address)}`;
}

function footer(): Html {
  return html`
    <app-site-footer>
      <footer>
        <app-helix-motif></app-helix-motif>
        <div class="page grid">
          <section class="funding" aria-labelledby="funding-title">
            <img src="/eu-emblem.svg" width="108" height="72" alt="Flag of the European Union" />
            <div>
              <h2 id="funding-title">Funded by the European Union</h2>
              <p>EU4Health programme, grant agreement No. 101080009</p>
              <p class="statement">
                Views and opinions expressed are however those of the author(s) only and do not necessarily
                reflect those of the European Union or the European Health and Digital Executive Agency
                (HaDEA). Neither the European Union nor the granting authority can be held responsible for
                them.
              </p>
              <p class="newsletter"><a href="/newsletter">The newsletter, by email</a></p>
            </div>
          </section>
          <nav id="all-parts" aria-label="All parts of the portal">
            ${COLUMNS.map(
              ([title, links]) => html`
                <div>
                  <h2>${title}</h2>
                  <ul class="plain-list">
                    ${links.map(([address, label]) => html`<li><a href="${address}">${label}</a></li>`)}
                  </ul>
                </div>
              `,
            )}
          </nav>
        </div>
      </footer>
    </app-site-footer>
  `;
}
