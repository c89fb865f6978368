/** A picture in a Markdown text. */
export interface MarkdownImage {
  /** What it shows, in words; empty where nothing is said. */
  readonly alt: string;
  /** Name of the item's own file; `undefined` for a picture from elsewhere, which is not shown. */
  readonly file?: string;
}

/** Stretches in which Markdown is text: code in a block and in a line. */
const CODE =
  /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\k<fence>[^\n]*$|(?![\s\S]))|(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)/gm;

/** `![what it shows](files/name "title")`; a name with spaces stands in angle brackets or is percent-encoded. */
const IMAGE = /!\[(?<alt>(?:\\.|[^\]\\])*)\]\(\s*(?:<(?<angled>[^>\n]*)>|(?<plain>[^\s)]*))[^)]*\)/g;

/** The pictures of a Markdown text, in their order. */
export function imagesIn(markdown: string): MarkdownImage[] {
  return [...markdown.replace(CODE, '').matchAll(IMAGE)].map(({groups = {}}) => {
    const file = fileIn(groups['angled'] ?? groups['plain'] ?? '');
    return {alt: (groups['alt'] ?? '').trim(), ...(file !== undefined && {file})};
  });
}

/** The item's file that an address in its text means. */
function fileIn(address: string): string | undefined {
  if (!address.startsWith('files/')) return undefined;
  const name = address.slice('files/'.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
