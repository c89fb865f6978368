import type {CslItem} from './csl';

/** An outcome with LaTeX's own characters escaped wherever a text is typeset; addresses are not. */
export function forLatex(item: CslItem): CslItem {
  const {publisher, genre, keyword} = item;
  const journal = item['container-title'];
  return {
    ...item,
    title: escapeLatex(item.title),
    author: item.author.map((name) =>
      'literal' in name
        ? {literal: escapeLatex(name.literal)}
        : {family: escapeLatex(name.family), ...(name.given && {given: escapeLatex(name.given)})},
    ),
    ...(publisher && {publisher: escapeLatex(publisher)}),
    ...(genre && {genre: escapeLatex(genre)}),
    ...(keyword && {keyword: escapeLatex(keyword)}),
    ...(journal && {'container-title': escapeLatex(journal)}),
  };
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Libraries take angle brackets for markup, and leave a brace open where it is none.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // Two hyphens would become a dash.
  '--': '-{}-',
};

function escapeLatex(text: string): string {
  return text.replaceAll(/--|[\\~^&%$#_{}<>]/g, (character) => LATEX[character] ?? `\\${character}`);
}
