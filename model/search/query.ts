import {conceptsOf} from './synonyms';
import {normalise} from './text';
import {isIdentifier, STOP_WORDS, tokenise, type Token} from './tokens';

/** Longer queries are cut: nobody reads them, and an address may hold anything. */
export const LONGEST_QUERY = 300;
const MOST_WORDS = 16;

/** One thing an outcome must have to be found. */
export type Clause =
  | {readonly kind: 'phrase'; readonly terms: readonly string[]}
  | {readonly kind: 'word'; readonly word: QueryWord; readonly concept?: string}
  | {readonly kind: 'words'; readonly words: readonly QueryWord[]; readonly concept?: string};

export interface QueryWord {
  readonly term: string;
  readonly word: string;
  /** Whether the word may still be being typed. */
  readonly unfinished: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** What the typed words ask for. Text in quotes is a phrase; an open quote is none yet. */
export function parseQuery(typed: string): Clause[] {
  const text = normalise(typed.slice(0, LONGEST_QUERY));
  const phrases: Clause[] = [];
  const rest = text.replace(QUOTED, (_, quoted: string) => {
    const terms = tokenise(quoted).map(({term}) => term);
    if (terms.length > 0) phrases.push({kind: 'phrase', terms: terms.slice(0, MOST_WORDS)});
    return ' ; ';
  });
  const ends = /[\p{L}\p{N}+.]$/u.test(text);
  return [...phrases.slice(0, 4), ...clausesOf(tokenise(rest).slice(0, MOST_WORDS), ends)];
}

function clausesOf(tokens: readonly Token[], unfinished: boolean): Clause[] {
  const said = tokens.map((token, i): QueryWord => {
    const last = unfinished && i === tokens.length - 1;
    return {term: token.term, word: token.word, unfinished: last};
  });
  const telling = said.some(({term}) => !STOP_WORDS.has(term));
  const concepts = conceptsOf(tokens, unfinished);
  const clauses: Clause[] = [];
  for (let i = 0; i < said.length;) {
    const match = concepts.find(({from}) => from === i);
    const compound = tokens[i + 1]?.tied ? i + 2 : i + 1;
    const to = match ? match.to : compound;
    const words = said.slice(i, to).filter(({term}) => !telling || !STOP_WORDS.has(term));
    const [word] = words;
    if (word && words.length === 1) clauses.push({kind: 'word', word, concept: match?.concept});
    else if (word) clauses.push({kind: 'words', words, concept: match?.concept});
    i = to;
  }
  return clauses;
}

/** Whether a word may be corrected: names of one thing may not. */
export function isCorrectable(word: QueryWord): boolean {
  return !isIdentifier(word.term);
}
