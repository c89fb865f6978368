import {newestFirst} from '../dates/partial-date';
import {planQuery, suggestionFor, type Plan} from '../search/plan';
import {parseQuery} from '../search/query';
import {conceptsOf, isConcept} from '../search/synonyms';
import {normalise} from '../search/text';
import {compoundsOf, STOP_WORDS, tokenise} from '../search/tokens';
import {Vocabulary} from '../search/vocabulary';
import {dateOf, type LibraryEntry} from './entry';
import {facetValuesOf, narrow, type LibraryCounts} from './library-facets';
import {both, Postings, type Places} from './postings';
import {sortOf, type DocumentQuery} from './query-state';
import type {WordsShard} from './words-index';

/** Entries on one page of the list. */
export const PAGE_SIZE = 25;

/** What was found, and where in it. */
export interface DocumentHit {
  readonly entry: LibraryEntry;
  /** Whether what is said of it (title, summary, kind, work package) has any of the words. */
  readonly said: boolean;
  /** The words that were found inside its file. */
  readonly inFile: readonly string[];
}

/** What the list shows for a query. */
export interface DocumentView {
  readonly query: DocumentQuery;
  /** The shown page. */
  readonly hits: readonly DocumentHit[];
  readonly total: number;
  /** The shown page, from 1: the last one where the query asks for more than there are. */
  readonly page: number;
  readonly pages: number;
  /** How many there are without text and filters. */
  readonly outOf: number;
  readonly facets: LibraryCounts;
  /** Indexed terms to highlight, see `highlight`. */
  readonly terms: ReadonlySet<string>;
  /** The text as it was understood, where a word had to be corrected to find anything. */
  readonly corrected?: string;
  /** Where nothing was found: what may have been meant. */
  readonly suggestion?: string;
  /** Whether the words inside the files were searched too, or have still to arrive. */
  readonly filesSearched: boolean;
}

interface Found {
  readonly places: Places;
  readonly terms: ReadonlySet<string>;
  readonly corrected?: string;
  readonly suggestion?: string;
}

const NOTHING: Found = {places: new Map(), terms: new Set()};
const WEIGHTS = {title: 5, summary: 1, context: 1.5};

/** Search over documents and outcomes: what is said of them at once, the words of their files once these are added. */
export class DocumentSearch {
  private readonly vocabulary = new Vocabulary();
  private readonly postings = new Postings();
  /** What is said of each entry, word after word: for phrases. */
  private readonly wordings: string[] = [];
  private readonly facets;
  private readonly newest: readonly number[];
  private readonly byTitle: readonly number[];
  private hasWords = false;

  constructor(private readonly entries: readonly LibraryEntry[]) {
    entries.forEach((entry, number) => this.index(entry, number));
    this.facets = entries.map(facetValuesOf);
    const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});
    const titleOf = (number: number) => entries[number]?.title ?? '';
    this.byTitle = [...entries.keys()].sort((a, b) => collator.compare(titleOf(a), titleOf(b)));
    const dates = entries.map(dateOf);
    const changes = entries.map((entry) => (entry.kind === 'outcome' ? 0 : entry.updatedAt));
    // A stable sort: titles settle the rest.
    this.newest = [...this.byTitle].sort(
      (a, b) => newestFirst(dates[a], dates[b]) || (changes[b] ?? 0) - (changes[a] ?? 0),
    );
  }

  /** Adds the words of the files; once. */
  addWords(shards: readonly WordsShard[]): void {
    if (this.hasWords) return;
    this.hasWords = true;
    for (const shard of shards) {
      shard.words.forEach((word, number) => {
        const [token] = tokenise(word);
        if (!token) return;
        this.postings.addFileWord(token.term, shard, number);
        this.vocabulary.add(token.term, token.word);
        for (const {concept} of conceptsOf([token])) this.postings.addFileWord(concept, shard, number);
      });
    }
  }

  /** What a query shows. */
  view(query: DocumentQuery): DocumentView {
    const isSearch = parseQuery(query.q).length > 0;
    const found = isSearch ? this.find(query.q) : NOTHING;
    const hits = isSearch ? [...found.places.keys()] : [...this.newest];
    const {passing, counts} = narrow(hits, (hit) => this.facets[hit] ?? NO_VALUES, query.filters);
    const sorted = this.sorted(passing, found.places, isSearch ? sortOf(query) : sortOf({...query, q: ''}));
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
    const page = Math.min(query.page, pages);
    const shown = sorted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return {
      query,
      hits: shown.flatMap((number) => this.hitOf(number, found.places)),
      total: sorted.length,
      page,
      pages,
      outOf: this.entries.length,
      facets: counts,
      terms: found.terms,
      corrected: found.corrected,
      suggestion: found.suggestion,
      filesSearched: this.hasWords,
    };
  }

  /** All words are wanted. One nobody wrote is taken for a misspelling, and one of a letter too few or many as well. */
  private find(q: string): Found {
    const clauses = parseQuery(q);
    for (const widened of [false, true]) {
      const plan = planQuery(clauses, this.vocabulary, {widened});
      const places = this.run(plan);
      if (places.size > 0) return {places, terms: new Set(plan.terms), corrected: plan.corrected};
    }
    return {...NOTHING, suggestion: suggestionFor(clauses, this.vocabulary)};
  }

  private run(plan: Plan): Places {
    const clauses = plan.clauses.filter((clause) => clause !== undefined);
    if (clauses.length < plan.clauses.length) return new Map();
    const places = both(clauses.map((clause) => this.postings.find(clause)));
    // Files keep no order of their words: a phrase is looked for word for word where the order is known.
    for (const [number, place] of places) {
      const wording = this.wordings[number] ?? '';
      const isThere = plan.phrases.every(
        (phrase) =>
          wording.includes(` ${phrase} `) ||
          phrase.split(' ').every((term) => STOP_WORDS.has(term) || place.inFile.has(term)),
      );
      if (!isThere) places.delete(number);
    }
    return places;
  }

  private hitOf(number: number, places: Places): DocumentHit[] {
    const entry = this.entries[number];
    if (!entry) return [];
    const {said = false, inFile = new Set<string>()} = places.get(number) ?? {};
    const words = [...inFile].filter((term) => !isConcept(term)).map((term) => this.vocabulary.wordOf(term));
    return [{entry, said, inFile: words}];
  }

  private sorted(hits: number[], places: Places, sort: ReturnType<typeof sortOf>): number[] {
    const order = sort === 'title' ? this.byTitle : this.newest;
    const rank = new Map(order.map((number, place) => [number, place]));
    const byRank = (a: number, b: number) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
    const scoreOf = (number: number) => places.get(number)?.score ?? 0;
    return hits.sort(sort === 'relevance' ? (a, b) => scoreOf(b) - scoreOf(a) || byRank(a, b) : byRank);
  }

  private index(entry: LibraryEntry, number: number): void {
    const isOutcome = entry.kind === 'outcome';
    const context = [
      entry.kind,
      ...(isOutcome ? [entry.category.replaceAll('-', ' '), entry.number ?? ''] : [entry.file.name]),
      ...entry.workPackages.map((n) => `WP${n}`),
    ].join('; ');
    const said = {title: entry.title, summary: entry.summary ?? '', context};
    const wordings = Object.entries(said).map(([field, text]) => {
      const tokens = tokenise(normalise(text));
      const telling = tokens.filter(({term}) => !STOP_WORDS.has(term));
      const compounds = compoundsOf(tokens);
      for (const {term, word} of telling) this.vocabulary.add(term, word);
      for (const compound of compounds) this.vocabulary.add(compound, compound);
      const concepts = conceptsOf(tokens).map(({concept}) => concept);
      const terms = [...telling.map(({term}) => term), ...compounds, ...concepts];
      this.postings.addSaid(number, terms, WEIGHTS[field as keyof typeof WEIGHTS]);
      return tokens.map(({term}) => term).join(' ');
    });
    this.wordings.push(` ${wordings.join(' | ')} `);
    if (!isOutcome) this.postings.addDocument(entry.id, number);
  }
}

const NO_VALUES = {kind: [], workPackage: [], year: []};
