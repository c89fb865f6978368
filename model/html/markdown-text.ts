/** Markdown as people read it in plain text, in a mail say: no marks, and links say where they lead. */
import {marked, type Token, type Tokens} from 'marked';
import {unescaped, webAddress} from './html';
import {DEEPEST, withoutTags} from './markdown';

/**
 * Markdown as plain text. Paragraphs are apart by an empty line; elements that the author typed leave their words.
 *
 * @param placed what to write for a link's address, which may be relative
 */
export function markdownText(text: string, placed: (address: string) => string): string {
  return blocks(marked.lexer(text, {gfm: true}), {placed, depth: 0});
}

interface Place {
  readonly placed: (address: string) => string;
  readonly depth: number;
}

function blocks(tokens: readonly Token[] = [], {placed, depth}: Place, between = '\n\n'): string {
  if (depth >= DEEPEST) return '';
  const place = {placed, depth: depth + 1};
  return tokens
    .map((token) => block(token, place))
    .filter((part) => part !== '')
    .join(between);
}

function block(token: Token, place: Place): string {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
      return inline(token.tokens, place).trim();
    case 'blockquote':
      return indented(blocks(token.tokens, place), '> ', '> ');
    case 'list':
      return list(token as Tokens.List, place);
    case 'code':
      return indented((token as Tokens.Code).text, '    ', '    ');
    case 'table': {
      const {header, rows} = token as Tokens.Table;
      return [header, ...rows]
        .map((cells) => cells.map(({tokens}) => inline(tokens, place)).join(' | '))
        .join('\n');
    }
    case 'hr':
      return '* * *';
    case 'html':
      return withoutTags(token.raw);
    case 'text':
      return token.tokens ? inline(token.tokens, place) : unescaped((token as Tokens.Text).text);
    default:
      return '';
  }
}

/** Its items line by line, or apart by empty lines where the author wrote them so. */
function list({ordered, start, items, loose}: Tokens.List, place: Place): string {
  return items
    .map(({tokens}, i) => {
      const mark = ordered ? `${(start === '' ? 1 : start) + i}. ` : '- ';
      return indented(blocks(tokens, place, loose ? '\n\n' : '\n'), mark, ' '.repeat(mark.length));
    })
    .join(loose ? '\n\n' : '\n');
}

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, i) => ((i === 0 ? first : others) + line).trimEnd())
    .join('\n');
}

function inline(tokens: readonly Token[] = [], {placed, depth}: Place): string {
  if (depth >= DEEPEST) return '';
  const place = {placed, depth: depth + 1};
  return tokens.map((token) => span(token, place)).join('');
}

function span(token: Token, place: Place): string {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return inline(token.tokens, place);
    case 'codespan':
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'br':
      return '\n';
    case 'link':
      return link(token as Tokens.Link, place);
    case 'text':
      return token.tokens ? inline(token.tokens, place) : unescaped((token as Tokens.Text).text);
    default:
      return '';
  }
}

/** The words and, after them, the address, unless they are the same. */
function link({href, tokens}: Tokens.Link, place: Place): string {
  const words = inline(tokens, place);
  const address = webAddress(unescaped(href));
  if (!address || address.startsWith('#')) return words;
  const shown = place.placed(address).replace(/^mailto:/i, '');
  return words === '' || words === shown ? shown : `${words} (${shown})`;
}
