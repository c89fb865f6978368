import DOMPurify, {type Config} from 'dompurify';
import {Marked} from 'marked';
import {freeHeadingId} from '@model/html/heading-id';

/** A heading of a rendered text, as a table of contents lists it. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6, as rendered. */
  readonly level: number;
}

const marked = new Marked({gfm: true, async: false});

// What a text needs and nothing that could act, be styled, or fetch from elsewhere. The ids are ours.
const CLEAN: Config & {RETURN_DOM_FRAGMENT: true} = {
  USE_PROFILES: {html: true},
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'option',
    'textarea',
    'dialog',
    'video',
    'audio',
    'source',
    'picture',
    'main',
    'nav',
    'header',
    'footer',
  ],
  FORBID_ATTR: ['id', 'name', 'class', 'style', 'tabindex', 'role', 'target', 'srcset', 'background'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

// Pictures are the item's own files alone. Their address is taken away before the browser could fetch it.
DOMPurify.addHook('afterSanitizeAttributes', (element) => {
  if (element.nodeName !== 'IMG') return;
  const file = fileIn(element.getAttribute('src') ?? '');
  for (const {name} of [...element.attributes]) if (name !== 'alt') element.removeAttribute(name);
  element.setAttribute(FILE, file);
});

/** The attribute that names the file a picture is. */
export const FILE = 'data-file';

/**
 * Markdown as clean elements. The highest heading becomes `topLevel`; the others keep their distance from it.
 *
 * @param page the page's own path, which makes `#section` links work below `<base href>`
 */
export function renderMarkdown(
  text: string,
  topLevel: number,
  page: string,
): {content: DocumentFragment; headings: readonly Heading[]} {
  const content = DOMPurify.sanitize(marked.parse(text) as string, CLEAN);
  for (const image of content.querySelectorAll(`img[${FILE}=""]`)) image.remove();
  const headings = placeHeadings(content, topLevel);
  for (const link of content.querySelectorAll('a[href]')) placeLink(link, page);
  const placed = [...content.querySelectorAll('h2, h3, h4, h5, h6')];
  for (const table of content.querySelectorAll('table')) makeScrollable(table, placed);
  return {content, headings};
}

/** The name in `files/NAME`; empty where an address is another one. */
function fileIn(address: string): string {
  const [, name = ''] = /^files\/(.+)$/.exec(address) ?? [];
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function placeHeadings(content: DocumentFragment, topLevel: number): Heading[] {
  const found = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const highest = Math.min(...found.map(levelOf));
  const taken = new Set<string>();
  let before = topLevel - 1;
  return found.map((heading) => {
    // Never more than one step down at a time, whatever the author typed.
    const level = Math.min(levelOf(heading) - highest + topLevel, before + 1, 6);
    before = level;
    const text = heading.textContent.trim();
    const id = freeHeadingId(text, taken);
    const placed = document.createElement(`h${level}`);
    placed.id = id;
    placed.append(...heading.childNodes);
    heading.replaceWith(placed);
    return {id, text, level};
  });
}

function levelOf(heading: Element): number {
  return Number(heading.localName.slice(1));
}

function placeLink(link: Element, page: string): void {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) link.setAttribute('href', `${page}#s-${href.slice(1).replace(/^s-/, '')}`);
  else if (/^https?:/i.test(href)) link.setAttribute('rel', 'noopener external');
}

/** A wide table scrolls in its own box, which the keyboard can reach; the heading above it gives it a name. */
function makeScrollable(table: Element, headings: readonly Element[]): void {
  const above = headings.findLast(
    (heading) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const box = document.createElement('div');
  box.className = 'table-scroll';
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = (table.querySelector('caption') ?? above)?.textContent.trim() ?? $localize`Table`;
  table.replaceWith(box);
  box.append(table);
}
