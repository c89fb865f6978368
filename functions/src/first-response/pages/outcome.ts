import {formatDay, formatMoment, formatPartialDate} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {summaryFor} from '@model/deliverables/plain-summary';
import {formatSize} from '@model/files/files';
import {earlierVersionHead, isOpen, outcomeHead} from '@model/first-response/outcome-head';
import {AUDIENCE_NAMES, CATEGORY_NAMES, RELATION_NAMES} from '@model/first-response/words';
import {html, type HtmlValue} from '@model/html/html';
import {NETWORKS} from '@model/sharing/networks';
import type {Context} from '../context';
import type {FirstPage} from '../first-page';
import {
  accessBadge,
  categoryIcon,
  icon,
  lang,
  LOCALE,
  pageHeader,
  paragraphs,
  sourceList,
  text,
} from '../parts';
import {outcomeFacts} from './outcome-facts';

/**
 * The page of an outcome.
 *
 * @param item public, and not withdrawn
 * @param latest the outcome of today, where `item` is an earlier version of it
 */
export function outcomePage(item: Deliverable, context: Context, latest = item): FirstPage {
  const isEarlier = item.version !== latest.version;
  const path = `/deliverables/${item.id}${isEarlier ? `/versions/${item.version}` : ''}`;
  const head = (isEarlier ? earlierVersionHead : outcomeHead)(item, context);
  return {
    status: 200,
    path,
    head,
    sheets: ['frame', 'record'],
    main: html`
      <app-record-view>
        <article>
          <div class="band category-${item.category}">
            <div class="page">
              ${isEarlier && versionBanner(item, latest)} ${header(item, context, isEarlier)}
            </div>
          </div>
          <div class="page columns">
            <div class="main">
              ${summary(item)} ${files(item, context)} ${links(item)}
              ${
                item.body &&
                html`
                  <section aria-labelledby="description">
                    <h2 id="description">Description</h2>
                    ${text(item.body, {page: path, topLevel: 3})}
                  </section>
                `
              }
              ${related(item, context)}
            </div>
            <aside>${outcomeFacts(item, context, isEarlier)} ${sourceList(item.sources)}</aside>
          </div>
        </article>
      </app-record-view>
    `,
  };
}

function header(item: Deliverable, {origin, now}: Context, isEarlier: boolean): HtmlValue {
  const {category, number, issued, version} = item;
  return html`
    <app-record-header>
      ${pageHeader({
        isLong: true,
        title: item.title,
        language: item.language,
        eyebrow: html`
          <nav class="eyebrow cluster" aria-label="Breadcrumb">
            <a href="/deliverables">Outcomes</a>
            <span aria-hidden="true">/</span>
            <a class="category" href="/deliverables?category=${category}">
              ${categoryIcon(category)}${CATEGORY_NAMES[category]}
            </a>
          </nav>
        `,
        content: html`
          <p class="cluster figures facts">
            ${accessBadge(item, now)} ${item.demo && html`<span class="badge badge-warning">Demo</span>`}
            ${number && html`<span class="badge">Deliverable ${number}</span>`}
            ${issued && html`<span>${formatPartialDate(issued, LOCALE)}</span>`}
            ${(version > 1 || isEarlier) && html`<span class="muted">Version ${version}</span>`}
          </p>
          ${
            item.titleIsDescriptive &&
            html`
              <p class="muted small">
                The title is the portal's own description; no published title is known.
              </p>
            `
          }
          ${actions(item, `${origin}/deliverables/${item.id}`)}
        `,
      })}
    </app-record-header>
  `;
}

/** What can be done without a script: take the citation as a file, and write of it to somebody. */
function actions({id, title}: Deliverable, url: string): HtmlValue {
  const email = NETWORKS.find((network) => network.id === 'email');
  return html`
    <app-record-actions class="no-print">
      <div class="cluster">
        <a class="button button-primary" href="/deliverables/${id}.bib" download>${icon('quote')}Cite</a>
        <a class="button" href="${email?.address({title, url})}">${icon('share')}Share</a>
        <span class="button later" aria-hidden="true">${icon('print')}Print</span>
      </div>
    </app-record-actions>
  `;
}

function versionBanner(item: Deliverable, latest: Deliverable): HtmlValue {
  return html`
    <app-version-banner>
      <div class="note note-warning">
        <p>
          <strong>There is a newer version.</strong>
          This is version ${item.version}, as it stood on ${formatDay(item.updatedAt, LOCALE)}.
        </p>
        <a href="/deliverables/${item.id}">See version ${latest.version}, the latest</a>
      </div>
    </app-version-banner>
  `;
}

/** The summary for everyone; those for an audience are told apart below it, which the app shows one at a time. */
function summary(item: Deliverable): HtmlValue {
  const plain = Object.entries(item.plain ?? {}) as [keyof typeof AUDIENCE_NAMES, string | undefined][];
  return html`
    <app-plain-summary>
      <section aria-labelledby="summary">
        <h2 id="summary">In plain words</h2>
        ${
          plain.length > 0 &&
          html`
            <nav class="choices no-print" aria-label="Summary for">
              <a class="chip chosen" href="/deliverables/${item.id}#summary">Everyone</a>
              ${plain.map(
                ([audience]) => html`
                  <a class="chip" href="/deliverables/${item.id}#for-${audience}"
                    >${AUDIENCE_NAMES[audience]}</a
                  >
                `,
              )}
            </nav>
          `
        }
        <div class="text" ${lang(item.language)}>${paragraphs(summaryFor(item, undefined), 'lead')}</div>
        ${plain.map(
          ([audience, words]) => html`
            <div class="others" id="for-${audience}" ${lang(item.language)}>
              <h3>${AUDIENCE_NAMES[audience]}</h3>
              ${paragraphs(words ?? '', 'lead')}
            </div>
          `,
        )}
      </section>
    </app-plain-summary>
  `;
}

/** The files, or when they open: nothing of a file is told before. */
function files(item: Deliverable, {fileAddress, now}: Context): HtmlValue {
  if (item.files.length === 0) return undefined;
  const sealed = item.embargoUntil && !isOpen(item, now) && formatMoment(item.embargoUntil, LOCALE);
  return html`
    <app-file-list>
      <section aria-labelledby="files">
        <h2 id="files">Files</h2>
        ${
          sealed
            ? html`<p class="note note-warning">The files open on ${sealed}.</p>`
            : html`
                <ul class="plain-list">
                  ${item.files.map(
                    ({name, path, size, sha256}) => html`
                      <li>
                        <app-file-item>
                          <div class="file">
                            ${icon('document')}
                            <div class="about">
                              <p class="name">${name}</p>
                              <p class="muted small figures">
                                ${endingOf(name)} · ${formatSize(size, LOCALE)}
                              </p>
                            </div>
                            <div class="cluster no-print">
                              <a class="button" href="${fileAddress(path)}" download="${name}" rel="noopener">
                                ${icon('download')}Download<span class="visually-hidden"> ${name}</span>
                              </a>
                            </div>
                          </div>
                          <details class="no-print">
                            <summary class="small">Checksum</summary>
                            <p class="small checksum"><span>SHA-256</span> <code>${sha256}</code></p>
                          </details>
                        </app-file-item>
                      </li>
                    `,
                  )}
                </ul>
              `
        }
      </section>
    </app-file-list>
  `;
}

function endingOf(name: string): string {
  return (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? 'File').toUpperCase();
}

function links(item: Deliverable): HtmlValue {
  return (
    item.links.length > 0 &&
    html`
      <section class="links" aria-labelledby="links">
        <h2 id="links">Where to find it</h2>
        <ul class="plain-list cluster">
          ${item.links.map(
            ({url, label}) => html`
              <li><a class="button" href="${url}" rel="noopener external">${label}${icon('external')}</a></li>
            `,
          )}
        </ul>
      </section>
    `
  );
}

/** The outcomes this one names, as far as everyone may know of them. */
function related(item: Deliverable, {known}: Context): HtmlValue {
  const groups = Map.groupBy(
    item.relations.flatMap(({type, target}) => {
      const entry = known.entries.get(target);
      return entry && target !== item.id ? [{type, entry}] : [];
    }),
    ({type}) => type,
  );
  return (
    groups.size > 0 &&
    html`
      <app-related-outcomes>
        <section aria-labelledby="related">
          <h2 id="related">Related outcomes</h2>
          ${[...groups].map(
            ([type, its]) => html`
              <h3>${RELATION_NAMES[type]}</h3>
              <ul class="plain-list">
                ${its.map(
                  ({entry}) => html`
                    <li>
                      ${categoryIcon(entry.category)}
                      <a href="/deliverables/${entry.id}" ${lang(entry.language)}>${entry.title}</a>
                    </li>
                  `,
                )}
              </ul>
            `,
          )}
        </section>
      </app-related-outcomes>
    `
  );
}
