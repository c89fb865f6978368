/** What the buttons above a Markdown text do, as changes of a text and of what is selected in it. */

/** A text with what is selected in it: `start` and `end` alike where the cursor only stands there. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text to be replaced, and what is selected afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

export type Mark = 'bold' | 'italic';
export type Block = 'heading' | 'list' | 'numbers' | 'quote';

const MARKS: Readonly<Record<Mark, string>> = {bold: '**', italic: '_'};

/** Puts a mark around what is selected, or takes it away again; around nothing, the cursor stands between. */
export function toggleMark({text, start, end}: Selected, mark: Mark): Edit {
  const sign = MARKS[mark];
  const {length} = sign;
  const isInside = text.slice(start - length, start) === sign && text.slice(end, end + length) === sign;
  if (isInside) {
    const inner = text.slice(start, end);
    return edit(start - length, end + length, inner, start - length, end - length);
  }
  // Spaces at the ends would keep the marks from counting.
  const selected = text.slice(start, end);
  const from = start + (selected.length - selected.trimStart().length);
  const to = Math.max(from, end - (selected.length - selected.trimEnd().length));
  return edit(from, to, `${sign}${text.slice(from, to)}${sign}`, from + length, to + length);
}

/** Makes the selected lines a heading, a list or a quotation, or takes that away where all of them are. */
export function toggleBlock({text, start, end}: Selected, block: Block): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(end - (end > start && text[end - 1] === '\n' ? 1 : 0), from));
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const bare = lines.map((line) => line.replace(/^(?:#{1,6} |[-*+] |\d+\. |> )/, ''));
  const marked = bare.map((line, n) => `${signOf(block, n)}${line}`);
  const isMarked = lines.every((line, n) => line === marked[n]);
  const insert = (isMarked ? bare : marked).join('\n');
  return edit(from, to, insert, start === end ? from + insert.length : from, from + insert.length);
}

/** Makes what is selected a link. Its address is selected, to be typed over. */
export function insertLink({text, start, end}: Selected, words: string): Edit {
  const label = text.slice(start, end).trim() || words;
  const isAddress = /^https?:\/\/\S+$/i.test(label);
  const address = isAddress ? label : 'https://';
  const insert = `[${isAddress ? words : label}](${address})`;
  // Of an address that was selected already, the words are what is missing.
  const at = isAddress ? start + 1 : start + insert.length - address.length - 1;
  return edit(start, end, insert, at, at + (isAddress ? words.length : address.length));
}

/** Puts a picture in, on lines of its own. */
export function insertImage({text, start, end}: Selected, file: string, alt: string): Edit {
  const before =
    start === 0 || text.slice(0, start).endsWith('\n\n') ? '' : text[start - 1] === '\n' ? '\n' : '\n\n';
  const after = text.slice(end).startsWith('\n\n') || end === text.length ? '' : '\n\n';
  const words = alt
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[[\]\\]/g, '\\$&');
  const address = /[\s()<>]/.test(file) ? `<files/${file}>` : `files/${file}`;
  const insert = `${before}![${words}](${address})${after}`;
  return edit(start, end, insert, start + insert.length, start + insert.length);
}

/** What Enter does at the end of a list's line: the next line is one too; of an empty one, the list ends. */
export function continueList({text, start, end}: Selected): Edit | undefined {
  if (start !== end) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const [, indent = '', sign = '', rest = ''] =
    /^(\s*)([-*+]|\d+\.) (.*)$/.exec(text.slice(from, start)) ?? [];
  if (sign === '') return undefined;
  if (rest.trim() === '') return edit(from, start, '', from, from);
  const next = /^\d/.test(sign) ? `${Number.parseInt(sign, 10) + 1}.` : sign;
  const insert = `\n${indent}${next} `;
  return edit(start, start, insert, start + insert.length, start + insert.length);
}

/** The text after an edit. */
export function applied(text: string, {from, to, insert}: Edit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

function signOf(block: Block, n: number): string {
  return block === 'heading' ? '## ' : block === 'list' ? '- ' : block === 'numbers' ? `${n + 1}. ` : '> ';
}

function edit(from: number, to: number, insert: string, start: number, end: number): Edit {
  return {from, to, insert, start, end};
}
