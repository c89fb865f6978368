import MiniSearch, {type Query} from 'minisearch';
import type {CatalogueEntry} from '../catalogue/entry';
import {contextWords, partnerWords, type CatalogueNames} from './names';
import {planQuery, suggestionFor, type Plan} from './plan';
import {parseQuery} from './query';
import {conceptsOf} from './synonyms';
import {normalise} from './text';
import {compoundsOf, STOP_WORDS, tokenise} from './tokens';
import {Vocabulary} from './vocabulary';

/** The fields of an entry, and how much a word weighs in each. */
const WEIGHTS = {number: 8, title: 5, keywords: 3, partners: 2.5, creators: 2.5, context: 1.5, summary: 1};

type Field = keyof typeof WEIGHTS;

const FIELDS = Object.keys(WEIGHTS) as Field[];

/** What MiniSearch is given: each field as indexed terms with a space between them. */
type IndexedEntry = {readonly id: number} & Readonly<Record<Field, string>>;

export interface Hit {
  /** Place of the entry in the order in which entries were added. */
  readonly index: number;
  readonly score: number;
}

/** What was found for a text. */
export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Indexed terms to highlight, see `highlight`. */
  readonly terms: readonly string[];
  /** Whether not all words could be found together, so that hits have only some of them. */
  readonly relaxed: boolean;
  /** The text as it was understood, where a word had to be corrected to find anything. */
  readonly corrected?: string;
  /** Where nothing was found: what may have been meant. */
  readonly suggestion?: string;
}

const NOTHING: Found = {hits: [], terms: [], relaxed: false};

/** Full-text search over the catalogue: add the entries, then find. */
export class SearchEngine {
  private readonly vocabulary = new Vocabulary();
  /** All words of each entry in order, for phrases; fields are kept apart by a bar. */
  private readonly wordings: string[] = [];
  private readonly index = new MiniSearch<IndexedEntry>({
    fields: FIELDS,
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: {boost: WEIGHTS, tokenize: (term) => [term], processTerm: (term) => term},
  });

  constructor(private readonly names: CatalogueNames) {}

  get size(): number {
    return this.wordings.length;
  }

  add(entry: CatalogueEntry): void {
    const words: string[] = [];
    const numberAlone = entry.number?.slice(1);
    const field = (text: string): string => this.indexedTerms(text, words);
    this.index.add({
      id: this.wordings.length,
      number: numberAlone ? `${field(entry.number ?? '')} ${field(numberAlone)}` : '',
      title: field(entry.title),
      keywords: field(entry.keywords.join('; ')),
      partners: field(partnerWords(entry, this.names)),
      creators: field(entry.creators.join('; ')),
      context: field(contextWords(entry, this.names)),
      summary: field(entry.summary),
    });
    this.wordings.push(` ${words.join(' | ')} `);
  }

  /** The entries a text asks for: all its words where possible, else as many as possible (`relaxed`). */
  find(typed: string): Found {
    const clauses = parseQuery(typed);
    if (clauses.length === 0) return NOTHING;
    const strict = planQuery(clauses, this.vocabulary, {});
    let found = this.run(strict, 'AND');
    if (found.hits.length > 0) return found;
    found = this.run(planQuery(clauses, this.vocabulary, {widened: true}), 'AND');
    if (found.hits.length > 0) return found;
    const suggestion = suggestionFor(clauses, this.vocabulary);
    if (clauses.length > 1) {
      found = this.run(strict, 'OR');
      if (found.hits.length > 0) return {...found, relaxed: true, suggestion};
    }
    return {...NOTHING, suggestion};
  }

  private run(plan: Plan, combineWith: 'AND' | 'OR'): Found {
    const findable = plan.clauses.filter((clause) => clause !== undefined);
    if (findable.length === 0 || (combineWith === 'AND' && findable.length < plan.clauses.length))
      return NOTHING;
    const query: Query = {combineWith, queries: findable};
    const strictly = combineWith === 'AND' ? plan.phrases : [];
    const results = this.index.search(
      query,
      strictly.length === 0 ? {} : {filter: ({id}) => this.hasPhrases(id as number, strictly)},
    );
    const hits = results.map(({id, score}): Hit => ({index: id as number, score}));
    return {hits, terms: plan.terms, relaxed: false, corrected: plan.corrected};
  }

  private hasPhrases(index: number, phrases: readonly string[]): boolean {
    const wording = this.wordings[index] ?? '';
    return phrases.every((phrase) => wording.includes(` ${phrase} `));
  }

  private indexedTerms(text: string, words: string[]): string {
    const tokens = tokenise(normalise(text));
    if (tokens.length === 0) return '';
    const terms: string[] = [];
    for (const {term, word} of tokens) {
      if (STOP_WORDS.has(term)) continue;
      terms.push(term);
      this.vocabulary.add(term, word);
    }
    for (const compound of compoundsOf(tokens)) {
      terms.push(compound);
      this.vocabulary.add(compound, compound);
    }
    for (const {concept} of conceptsOf(tokens)) terms.push(concept);
    words.push(tokens.map(({term}) => term).join(' '));
    return terms.join(' ');
  }
}
