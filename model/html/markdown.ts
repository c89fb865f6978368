/**
 * Markdown as HTML without a DOM. Nothing of the author's markup gets through: what is read are marked's tokens, and
 * every element that comes out is written here. The look is that of `src/app/ui/markdown`, which makes it in the browser.
 */
import {marked, type Token, type Tokens} from 'marked';
import {freeHeadingId} from './heading-id';
import {Html, html, webAddress} from './html';

export interface MarkdownPlace {
  /** The level that the highest heading gets. */
  readonly topLevel: number;
  /** The page's own path, which makes `#section` links work below `<base href>`. */
  readonly page: string;
  /** Where a picture that the text names is to be fetched; `undefined` where there is none for this reader. */
  image?(name: string): string | undefined;
}

const ALIGNMENTS: readonly unknown[] = ['left', 'center', 'right'];

/** A heading of a text, as a table of contents lists it. */
export interface TextHeading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6, as written. */
  readonly level: number;
}

/** See above. Deeper nesting than any text needs is cut. */
export function markdownHtml(text: string, place: MarkdownPlace): Html {
  return markdownPage(text, place).content;
}

/** The same with its headings. */
export function markdownPage(
  text: string,
  place: MarkdownPlace,
): {readonly content: Html; readonly headings: readonly TextHeading[]} {
  const tokens = marked.lexer(text, {gfm: true});
  const writer = new Writer(place, tokens);
  return {content: writer.blocks(tokens), headings: writer.headings};
}

/** How deep lists and quotations may stand in each other. */
export const DEEPEST = 20;

class Writer {
  private readonly ids = new Set<string>();
  private readonly highest: number;
  private before: number;
  readonly headings: TextHeading[] = [];
  private depth = 0;

  constructor(
    private readonly place: MarkdownPlace,
    tokens: readonly Token[],
  ) {
    this.before = place.topLevel - 1;
    this.highest = Math.min(...tokens.flatMap((token) => (isHeading(token) ? [token.depth] : [])), 6);
  }

  blocks(tokens: readonly Token[] = []): Html {
    if (this.depth >= DEEPEST) return html``;
    this.depth++;
    const all = html`${tokens.map((token) => this.block(token))}`;
    this.depth--;
    return all;
  }

  private block(token: Token): Html {
    switch (token.type) {
      case 'heading':
        return this.headingOf(token as Tokens.Heading);
      case 'paragraph':
        return html`<p>${this.inline(token.tokens)}</p>`;
      case 'blockquote':
        return html`<blockquote>${this.blocks(token.tokens)}</blockquote>`;
      case 'list':
        return this.list(token as Tokens.List);
      case 'code':
        return html`<pre><code>${(token as Tokens.Code).text}</code></pre>`;
      case 'table':
        return this.table(token as Tokens.Table);
      case 'hr':
        return html`<hr />`;
      case 'html':
        return html`<p>${withoutTags(token.raw)}</p>`;
      case 'text':
        return token.tokens ? this.inline(token.tokens) : Html.text((token as Tokens.Text).text);
      default:
        return html``;
    }
  }

  private inline(tokens: readonly Token[] = []): Html {
    if (this.depth >= DEEPEST) return html``;
    this.depth++;
    const all = html`${tokens.map((token) => this.span(token))}`;
    this.depth--;
    return all;
  }

  private span(token: Token): Html {
    switch (token.type) {
      case 'strong':
        return html`<strong>${this.inline(token.tokens)}</strong>`;
      case 'em':
        return html`<em>${this.inline(token.tokens)}</em>`;
      case 'del':
        return html`<del>${this.inline(token.tokens)}</del>`;
      case 'codespan':
        return html`<code>${(token as Tokens.Codespan).text}</code>`;
      case 'br':
        return html`<br />`;
      case 'link':
        return this.link(token as Tokens.Link);
      case 'image':
        return this.image(token as Tokens.Image);
      case 'escape':
        return html`${(token as Tokens.Escape).text}`;
      case 'text':
        return token.tokens ? this.inline(token.tokens) : Html.text((token as Tokens.Text).text);
      default:
        // Elements that the author typed leave their words, which are tokens of their own.
        return html``;
    }
  }

  private headingOf({depth, tokens}: Tokens.Heading): Html {
    // Never more than one step down at a time, whatever the author typed.
    const level = Math.min(depth - this.highest + this.place.topLevel, this.before + 1, 6);
    this.before = level;
    const words = plainWords(tokens).trim();
    const id = freeHeadingId(words, this.ids);
    this.headings.push({id, text: words, level});
    const content = this.inline(tokens);
    if (level <= 2) return html`<h2 id="${id}">${content}</h2>`;
    if (level === 3) return html`<h3 id="${id}">${content}</h3>`;
    if (level === 4) return html`<h4 id="${id}">${content}</h4>`;
    return level === 5 ? html`<h5 id="${id}">${content}</h5>` : html`<h6 id="${id}">${content}</h6>`;
  }

  private list({ordered, start, items}: Tokens.List): Html {
    const content = items.map(({tokens}) => html`<li>${this.blocks(tokens)}</li>`);
    if (!ordered)
      return html`<ul>
        ${content}
      </ul>`;
    return start === 1 || start === ''
      ? html`<ol>
          ${content}
        </ol>`
      : html`<ol start="${start}">
          ${content}
        </ol>`;
  }

  private table({header, rows}: Tokens.Table): Html {
    const cell = ({tokens, align}: Tokens.TableCell, isHead: boolean) => {
      const content = this.inline(tokens);
      const side = ALIGNMENTS.includes(align) ? html` align="${align}"` : undefined;
      return isHead ? html`<th${side}>${content}</th>` : html`<td${side}>${content}</td>`;
    };
    const row = (cells: Tokens.TableCell[], isHead = false) =>
      html`<tr>
        ${cells.map((each) => cell(each, isHead))}
      </tr>`;
    return html`<div
      class="table-scroll"
      tabindex="0"
      role="group"
      aria-label="${this.headings.at(-1)?.text ?? 'Table'}"
    >
      <table>
        <thead>
          ${row(header, true)}
        </thead>
        <tbody>
          ${rows.map((cells) => row(cells))}
        </tbody>
      </table>
    </div>`;
  }

  private link({href, tokens}: Tokens.Link): Html {
    const content = this.inline(tokens);
    const address = webAddress(href);
    if (!address) return content;
    if (address.startsWith('#')) {
      return html`<a href="${this.place.page}#s-${address.slice(1).replace(/^s-/, '')}">${content}</a>`;
    }
    const isAway = /^https?:/i.test(address);
    return isAway
      ? html`<a href="${address}" rel="noopener external">${content}</a>`
      : html`<a href="${address}">${content}</a>`;
  }

  private image({href, text}: Tokens.Image): Html {
    const address = this.place.image?.(href);
    return address ? html`<img src="${address}" alt="${text}" loading="lazy" />` : html``;
  }
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

/** The words of an inline text, without its markup. */
function plainWords(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainWords(token.tokens) : wordsOf(token)))
    .join('');
}

function wordsOf(token: Token): string {
  return ['text', 'escape', 'codespan'].includes(token.type) ? (token as Tokens.Text).text : '';
}

/** The words between an author's own elements. They are escaped afterwards: what is missed here stays text. */
export function withoutTags(raw: string): string {
  return raw
    .replace(/<(script|style|template|svg|math|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
