/**
 * Whether a drawing does nothing but show itself. Every piece of it must be understood: what is not is refused, since a
 * browser might understand it otherwise.
 */

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_:.-]*`;
const ATTRIBUTE = String.raw`\s+(${NAME})\s*=\s*("[^"<]*"|'[^'<]*')`;

/** A whole tag, comment, piece of character data, or a document type without declarations of its own. */
const MARKUP = new RegExp(
  String.raw`<(?:!--(?<comment>[^]*?)-->|!\[CDATA\[(?<data>[^]*?)\]\]>|!DOCTYPE\s+svg(?<type>[^\[<>]*)>` +
    String.raw`|/(?<close>${NAME})\s*>|(?<open>${NAME})(?<attributes>(?:${ATTRIBUTE})*)\s*(?<empty>/?)>)`,
  'uy',
);
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'gu');

/** What runs, or brings a page of another kind along. */
const ACTING = new Set(
  'script foreignobject iframe object embed handler listener audio video canvas html head body meta link base form'.split(
    ' ',
  ),
);

const SVG = 'http://www.w3.org/2000/svg';
const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** Whether these bytes are an SVG without scripts, events, links, other namespaces' pages and anything from outside. */
export function isHarmlessSvg(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return isHarmless(text);
  } catch {
    return false;
  }
}

function isHarmless(text: string): boolean {
  const declared = /^<\?xml(?:\s+\w+=(?:"[\w.-]*"|'[\w.-]*'))*\s*\?>/.exec(text)?.[0] ?? '';
  if (/encoding=.(?!utf-?8\b|us-ascii\b)/i.test(declared)) return false;
  const open: string[] = [];
  let isBegun = false;
  for (let at = declared.length; at < text.length;) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? undefined : next);
    if (open.length === 0 ? between.trim() !== '' : !isHarmlessText(between, open)) return false;
    if (next < 0) break;
    MARKUP.lastIndex = next;
    const found = MARKUP.exec(text)?.groups;
    if (!found) return false;
    at = MARKUP.lastIndex;
    if (found['data'] !== undefined && !isHarmlessText(found['data'], open)) return false;
    if (found['close'] && open.pop() !== found['close']) return false;
    const tag = found['open'];
    if (!tag) continue;
    const attributes = attributesOf(found['attributes'] ?? '');
    if (!attributes || ACTING.has(localName(tag))) return false;
    if (open.length === 0 && (isBegun || !isRoot(tag, attributes))) return false;
    if (!attributes.every(([name, value]) => isHarmlessAttribute(name, value))) return false;
    isBegun = true;
    if (!found['empty']) open.push(tag);
  }
  return isBegun && open.length === 0;
}

function isRoot(tag: string, attributes: readonly (readonly [string, string])[]): boolean {
  const declaration = tag.includes(':') ? `xmlns:${tag.split(':')[0]}` : 'xmlns';
  return (
    localName(tag) === 'svg' && attributes.some(([name, value]) => name === declaration && value === SVG)
  );
}

/** The attributes with what their values mean; `undefined` where one holds an entity that XML does not know. */
function attributesOf(text: string): (readonly [string, string])[] | undefined {
  const found = [...text.matchAll(ATTRIBUTES)].map(
    ([, name = '', quoted = '']) => [name, decoded(quoted.slice(1, -1))] as const,
  );
  return found.every((each): each is readonly [string, string] => each[1] !== undefined) ? found : undefined;
}

function decoded(value: string): string | undefined {
  let isKnown = true;
  const text = value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (_, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
    if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
    const sign = name && Object.hasOwn(ENTITIES, String(name)) ? ENTITIES[String(name)] : undefined;
    isKnown &&= sign !== undefined;
    return sign ?? '';
  });
  return isKnown ? text : undefined;
}

function isHarmlessAttribute(name: string, value: string): boolean {
  const local = localName(name);
  if (name.startsWith('xmlns')) return !/xhtml|xml-events/i.test(value);
  if (/^on/.test(local) || ['base', 'src', 'action', 'formaction', 'srcdoc'].includes(local)) return false;
  if (local === 'attributename') return !/href|^\s*(?:\w+:)?on/i.test(value);
  const plain = value.replace(/[\s\p{Cc}]/gu, '');
  if (/^(?:javascript|vbscript|data:text)/i.test(plain)) return false;
  if (local === 'href') return /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i.test(plain);
  return isHarmlessStyle(value, local === 'style');
}

/** Whether text is what it seems: within a style sheet it must be harmless style. */
function isHarmlessText(text: string, open: readonly string[]): boolean {
  const isStyle = localName(open.at(-1) ?? '') === 'style';
  const meaning = isStyle ? decoded(text) : text;
  return meaning !== undefined && (!isStyle || isHarmlessStyle(meaning, true));
}

/** Whether style takes nothing from outside. */
function isHarmlessStyle(style: string, isSheet: boolean): boolean {
  if (
    /url\(\s*(?!["']?(?:#|data:(?:image\/(?:png|jpeg|gif|webp)|font\/|application\/(?:x-)?font)))/i.test(
      style,
    )
  )
    return false;
  return (
    !isSheet ||
    !/\\|@import|expression\s*\(|-moz-binding|behavior\s*:|image\s*\(|image-set|src\s*\(/i.test(style)
  );
}

function localName(name: string): string {
  return (name.split(':').at(-1) ?? '').toLowerCase();
}
