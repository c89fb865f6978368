/** What may stand in a template: text is escaped, HTML stands as it is, nothing leaves nothing. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const REFERENCES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(NAMED).map(([sign, reference]) => [reference, sign])),
  '&apos;': "'",
};

/** Markup in which every word that came from elsewhere was escaped: only the makers below can make it. */
export class Html {
  private constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }

  /** Of a template: see `html`. */
  static of(parts: readonly string[], values: readonly HtmlValue[]): Html {
    const texts = values.map(written);
    return new Html(parts.map((part, i) => joined(part, texts[i - 1], texts[i]) + (texts[i] ?? '')).join(''));
  }

  /** Text that may hold character references, as Markdown does: those stay what they are. */
  static text(text: string): Html {
    return new Html(text.replace(/[<>"']|&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,32});)/g, escaped));
  }

  /** Markup that the portal's own build made. Never give it anything that came from elsewhere. */
  static ours(markup: string): Html {
    return new Html(markup);
  }

  /** Data for a `<script>` that no browser runs: nothing in it can end the element. */
  static json(value: unknown): Html {
    return new Html(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicodeOf));
  }
}

/** Template strings as arrays, once each: what is cut away in them is the same every time. */
const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * A template of HTML: `` html`<p title="${title}">${words}</p>` ``. Every value is escaped, for text as well as for an
 * attribute in double quotes. It does not know addresses: give an `href` what `webAddress` let through.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const known = tidied.get(strings) ?? strings.map(tidy);
  tidied.set(strings, known);
  return Html.of(known, values);
}

const AWAY = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
const WITHIN = /^(?:[/#?.]|[\w-]+(?:[/#?.]|$))[^\s\p{Cc}]*$/u;

/** An address that leads somewhere and does nothing; `undefined` for any other. Relative ones stay relative. */
export function webAddress(address: string): string | undefined {
  const isOne = AWAY.test(address) || WITHIN.test(address);
  const {protocol} = (isOne && URL.parse(address, 'https://portal.invalid/')) || {};
  return protocol && ['https:', 'http:', 'mailto:'].includes(protocol) ? address : undefined;
}

function written(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(written).join('');
  return String(value).replace(/[&<>"']/g, escaped);
}

function escaped(character: string): string {
  return NAMED[character] ?? character;
}

/** Text whose character references stand for what they name: those of `html`, and numbers. */
export function unescaped(markup: string): string {
  const point = (whole: string, hexadecimal: string | undefined, decimal: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  };
  return markup.replace(
    /&(?:#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}))|(?:amp|lt|gt|quot|apos));/g,
    (whole, ...digits) =>
      whole.startsWith('&#') ? point(whole, digits[0], digits[1]) : (REFERENCES[whole] ?? whole),
  );
}

function unicodeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/*
 * Line ends of a template's source are no spaces of the page where an element begins or ends, and one space between words:
 * as in the app's own templates. Values are left as they are.
 */

/** What can be told of a part alone. */
function tidy(part: string, index: number, {length}: readonly string[]): string {
  let text = part;
  if (index === 0) text = text.replace(/^\s*\n\s*/, '');
  if (index === length - 1) text = text.replace(/\s*\n\s*$/, '');
  return text.replace(/>\s*\n\s*(?=<)/g, '>').replace(/\s*\n\s*(\/?>)/g, '$1');
}

/** A part between two values. */
function joined(part: string, before: string | undefined, after: string | undefined): string {
  let text = part;
  if (after !== undefined && />\s*\n\s*$/.test(text)) {
    const isInside = !/<\/[^<]*$|\/>\s*$/.test(text);
    text = text.trimEnd() + (isInside || after === '' || after.startsWith('<') ? '' : ' ');
  }
  if (before !== undefined && /^\s*\n\s*</.test(text)) {
    const isEnd = /^\s*<\//.test(text);
    text = (isEnd || before === '' || before.endsWith('>') ? '' : ' ') + text.trimStart();
  }
  return text.replace(/\s*\n\s*/g, ' ');
}
