import type {Query} from 'minisearch';
import {isCorrectable, type Clause, type QueryWord} from './query';
import {wordForm} from './spelling';
import {STOP_WORDS} from './tokens';
import type {Expansion, Vocabulary} from './vocabulary';

/** A text's clauses in terms the index holds. */
export interface Plan {
  /** One query for each clause; `undefined` for what the index can't have. */
  readonly clauses: readonly (Query | undefined)[];
  /** Phrases the hits must hold word for word. */
  readonly phrases: readonly string[];
  readonly terms: readonly string[];
  readonly corrected?: string;
}

interface PlanOptions {
  /** Whether words the index does know may be misspellings too. */
  readonly widened?: boolean;
}

/** What one typed word may stand for. */
interface Resolved {
  readonly expansions: readonly Expansion[];
  readonly corrected: boolean;
  /** All of these together, where a space was missing. */
  readonly parts?: readonly string[];
}

/** Turns clauses into queries over known terms only; a term the index knows is never searched fuzzily. */
export function planQuery(clauses: readonly Clause[], vocabulary: Vocabulary, options: PlanOptions): Plan {
  const terms = new Set<string>();
  const wording: string[] = [];
  const understood = {corrected: false};

  const queryForWord = (word: QueryWord): Query | undefined => {
    const {expansions, corrected, parts} = resolve(word, vocabulary, options);
    understood.corrected ||= corrected;
    const best = parts ?? expansions.slice(0, 1).map(({term}) => term);
    wording.push(corrected ? best.map((term) => vocabulary.wordOf(term)).join(' ') : word.word);
    if (parts) {
      for (const part of parts) terms.add(part);
      return {combineWith: 'AND', queries: [...parts]};
    }
    for (const {term} of expansions) terms.add(term);
    if (expansions.length === 0) return undefined;
    const weights = new Map(expansions.map(({term, weight}) => [term, weight]));
    return {combineWith: 'OR', queries: [...weights.keys()], boostTerm: (term) => weights.get(term) ?? 1};
  };

  const queries = clauses.map((clause): Query | undefined => {
    if (clause.kind === 'phrase') {
      const known = clause.terms.filter((term) => !STOP_WORDS.has(term));
      for (const term of known) terms.add(term);
      wording.push(`“${clause.terms.map((term) => vocabulary.wordOf(term)).join(' ')}”`);
      return known.length > 0 ? {combineWith: 'AND', queries: known} : undefined;
    }
    const words = clause.kind === 'word' ? [clause.word] : clause.words;
    const each = words.map(queryForWord);
    const alternatives: Query[] = [];
    const all = each.filter((query) => query !== undefined);
    if (all.length === each.length) alternatives.push({combineWith: 'AND', queries: all});
    if (clause.concept) {
      alternatives.push(clause.concept);
      terms.add(clause.concept);
    } else if (words.length === 2) {
      const compound = wordForm(words.map(({word}) => word).join(''));
      if (vocabulary.has(compound)) alternatives.push(compound);
    }
    return alternatives.length > 0 ? {combineWith: 'OR', queries: alternatives} : undefined;
  });
  const phrases = clauses.flatMap((clause) => (clause.kind === 'phrase' ? [clause.terms.join(' ')] : []));
  return {
    clauses: queries,
    phrases,
    terms: [...terms],
    corrected: understood.corrected ? wording.join(' ') : undefined,
  };
}

function resolve(word: QueryWord, vocabulary: Vocabulary, {widened = false}: PlanOptions): Resolved {
  const {term, unfinished} = word;
  const exact: Expansion[] = vocabulary.has(term) ? [{term, weight: 1}] : [];
  const isFinal = exact.length > 0 && (!unfinished || !isCorrectable(word));
  const longer = isFinal ? [] : beginnings(word, vocabulary);
  const known = [...exact, ...longer];
  if (!isCorrectable(word) || (known.length > 0 && !widened)) return {expansions: known, corrected: false};
  const corrections = vocabulary.correctionsOf(term);
  if (corrections.length > 0) {
    const added = corrections.filter((correction) => !known.some((other) => other.term === correction.term));
    return {expansions: [...known, ...added], corrected: known.length === 0};
  }
  const parts = known.length === 0 ? vocabulary.splitOf(term) : undefined;
  return {expansions: known, corrected: parts !== undefined, parts};
}

/** WP1 is not a beginning of WP10. */
const WORK_PACKAGE = /^wp\d+$/;

/** What a word begins. Its ending is cut as that of whole words is, or "guidelines" would begin nothing. */
function beginnings({term, word, unfinished}: QueryWord, vocabulary: Vocabulary): Expansion[] {
  if (WORK_PACKAGE.test(term) || (!unfinished && term.length < 4)) return [];
  const found = vocabulary.beginningWith(term);
  return found.length > 0 || word === term ? found : vocabulary.beginningWith(word);
}

/** How far off a suggestion may be, as a share of the letters: further than search itself would go. */
const SUGGESTED_EDITS = 0.28;

/** The text with its unknown words replaced by the nearest known ones; nothing where that would be a guess. */
export function suggestionFor(clauses: readonly Clause[], vocabulary: Vocabulary): string | undefined {
  const words: string[] = [];
  let known = 0;
  let lost = 0;
  let changed = 0;
  for (const clause of clauses) {
    if (clause.kind === 'phrase') {
      words.push(...clause.terms.map((term) => vocabulary.wordOf(term)));
      continue;
    }
    for (const word of clause.kind === 'word' ? [clause.word] : clause.words) {
      const [nearest] = isCorrectable(word) ? vocabulary.correctionsOf(word.term, SUGGESTED_EDITS) : [];
      if (vocabulary.has(word.term)) known = words.push(word.word);
      else if (nearest) changed = words.push(vocabulary.wordOf(nearest.term));
      else lost++;
    }
  }
  const isGuess = lost > 0 && known === 0;
  return words.length > 0 && changed + lost > 0 && !isGuess ? words.join(' ') : undefined;
}
