import type {DigestWorkPackage, HomeDigest} from '@model/catalogue/digest';
import {COLUMN, lyingHelix, REST} from '@model/drawing/lying-helix';
import {standingHelix} from '@model/drawing/standing-helix';
import {html, type HtmlValue} from '@model/html/html';
import type {HomeWords} from '@model/pages/home-words';
import {categoryIcon, outcomesInWords} from '../parts';

/** The project as its helix: lying down where the window is wide, and beside a list where it is not. */
export function projectMap(digest: HomeDigest | undefined, words: HomeWords): HtmlValue {
  const entries = digest?.workPackages ?? [];
  const shown = richest(entries);
  return html`
    <app-project-map>
      <section class="page" aria-labelledby="map-title">
        <div class="top"><h2 id="map-title">${words.map}</h2></div>
        ${entries.length > 0 && html`${figure(entries, shown)} ${list(entries)}`}
        <div class="below">
          <dl>
            <div class="clinical">
              <dt><a href="/about#s-the-clinical-arm">Clinical arm</a></dt>
              <dd>${words.clinicalArm}</dd>
            </div>
            <div class="public-health">
              <dt><a href="/about#s-the-public-health-arm">Public health arm</a></dt>
              <dd>${words.publicHealthArm}</dd>
            </div>
          </dl>
          ${shown && chosen(shown)}
        </div>
      </section>
    </app-project-map>
  `;
}

function richest(entries: readonly DigestWorkPackage[]): DigestWorkPackage | undefined {
  const most = Math.max(...entries.map(({count}) => count));
  return most > 0 ? entries.find(({count}) => count === most) : undefined;
}

function chosen({number, title, outcomes}: DigestWorkPackage): HtmlValue {
  return html`
    <div class="shown">
      <p class="eyebrow"><a href="/work-packages/${number}">Work package ${number}</a></p>
      ${title && html`<h3>${title}</h3>`}
      <ul class="plain-list">
        ${outcomes.map(
          ({id, title: name, category}) => html`
            <li>${categoryIcon(category)} <a class="quiet-link" href="/deliverables/${id}">${name}</a></li>
          `,
        )}
      </ul>
    </div>
  `;
}

function figure(entries: readonly DigestWorkPackage[], shown: DigestWorkPackage | undefined): HtmlValue {
  const {width, height, middle, overhang, behind, inFront, rungs} = lyingHelix(entries, REST);
  return html`
    <app-helix-figure aria-hidden="true">
      <svg viewBox="0 0 ${width} ${height}" focusable="false">
        <g transform="translate(0 ${middle})">
          <g transform="translate(-${overhang} 0)">
            ${behind.map(({strand, path}) => html`<path class="strand behind ${strand === 1 && 'second'}" d="${path}" />`)}
          </g>
          ${rungs.map(
            ({index, first, second, beads}) => html`
              <g class="rung ${entries[index]?.title && 'named'} ${entries[index] === shown && 'chosen'}">
                <path d="M${first.x} ${first.y}V${second.y}" />
                ${beads.map(
                  ({category, x, y}) =>
                    html`<circle class="category-${category}" cx="${x}" cy="${y}" r="8" />`,
                )}
              </g>
            `,
          )}
          <g transform="translate(-${overhang} 0)">
            ${inFront.map(
              ({strand, path}) => html`
                <path class="casing" d="${path}" />
                <path class="strand ${strand === 1 && 'second'}" d="${path}" />
              `,
            )}
          </g>
        </g>
        ${entries.map(
          (entry, i) => html`
            <g class="${entry === shown && 'chosen'}">
              <text x="${(i + 0.5) * COLUMN}" y="${height - 18}" class="${entry.title && 'named'}"
                >${entry.number}</text
              >
            </g>
          `,
        )}
      </svg>
    </app-helix-figure>
  `;
}

/** The same in words: all there is of the figure for whoever does not see it, or has no room for it. */
function list(entries: readonly DigestWorkPackage[]): HtmlValue {
  const {length, behind, inFront, rungs} = standingHelix(entries.length);
  return html`
    <app-helix-list>
      <div class="drawing">
        <svg viewBox="-30 0 60 ${length}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          ${behind.map(({strand, path}) => html`<path class="strand behind ${strand === 1 && 'second'}" d="${path}" />`)}
          ${rungs.map(
            ({index, first, second}) => html`
              <path class="rung ${entries[index]?.title && 'named'}" d="M${first.x} ${first.y}H${second.x}" />
            `,
          )}
          ${inFront.map(
            ({strand, path}) => html`
              <path class="casing" d="${path}" />
              <path class="strand ${strand === 1 && 'second'}" d="${path}" />
            `,
          )}
        </svg>
      </div>
      <ol class="plain-list">
        ${entries.map(row)}
      </ol>
    </app-helix-list>
  `;
}

function row({number, title, count, outcomes}: DigestWorkPackage): HtmlValue {
  return html`
    <li>
      <a href="/work-packages/${number}" class="quiet-link">
        ${
          title
            ? html`<span class="number figures">WP ${number}</span> <span class="title">${title}</span>`
            : html`<span class="untitled">Work package ${number}</span>`
        }
      </a>
      ${
        count > 0 &&
        html`
          <span class="beads">
            ${outcomes.map(({category}) => categoryIcon(category))}
            <span class="small muted">${outcomesInWords(count)}</span>
          </span>
        `
      }
    </li>
  `;
}
