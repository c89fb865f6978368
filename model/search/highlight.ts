import {conceptsOf, isConcept} from './synonyms';
import {trace} from './text';
import {compoundsOf, tokenise} from './tokens';

/** A piece of text, and whether it is what was searched for. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits text at the words that matched. Joined, the parts are the text again, diacritics and all. */
export function highlight(text: string, terms: ReadonlySet<string>): Part[] {
  if (text === '') return [];
  if (terms.size === 0) return [{text, hit: false}];
  const traced = trace(text);
  const tokens = tokenise(traced.text);
  const hits = tokens.map(({term}) => terms.has(term));
  tokens.forEach((token, i) => {
    const [compound] = token.tied ? compoundsOf(tokens.slice(i - 1, i + 1)) : [];
    if (compound !== undefined && terms.has(compound)) hits[i - 1] = hits[i] = true;
  });
  if ([...terms].some(isConcept)) {
    for (const {concept, from, to} of conceptsOf(tokens)) if (terms.has(concept)) hits.fill(true, from, to);
  }
  const parts: Part[] = [];
  let at = 0;
  tokens.forEach((token, i) => {
    if (!hits[i]) return;
    // Neighbouring hits make one mark where only a space or hyphen parts them.
    const first = traced.startOf(token.start);
    const joins = hits[i - 1] && parts.length > 0 && /^[\s-]*$/.test(text.slice(at, first));
    const start = joins ? at : first;
    const end = traced.endOf(token.end - 1);
    const before = parts.at(-1);
    if (joins && before) parts[parts.length - 1] = {text: before.text + text.slice(at, end), hit: true};
    else {
      if (start > at) parts.push({text: text.slice(at, start), hit: false});
      parts.push({text: text.slice(start, end), hit: true});
    }
    at = end;
  });
  if (at < text.length) parts.push({text: text.slice(at), hit: false});
  return parts;
}
