import SearchableMap from 'minisearch/SearchableMap';

/** An indexed term as people write it, and how often it occurs. */
interface KnownTerm {
  readonly word: string;
  count: number;
}

/** A known term that may stand for a typed one; `weight` is 1 for the very same. */
export interface Expansion {
  readonly term: string;
  readonly weight: number;
}

/** A beginning expands into at most this many terms, */
const MOST_TERMS = 48;
/** and these together into about this many occurrences: what bounds the time of "c". */
const MOST_OCCURRENCES = 12_000;
const MOST_CORRECTIONS = 10;
const SHORTEST_CORRECTED = 5;
const ALLOWED_EDITS = 0.2;

/** All terms of the index: tells what a typed term may stand for, so that nothing is searched in vain. */
export class Vocabulary {
  private readonly terms = new SearchableMap<KnownTerm>();

  /** @param count in how many places it stands */
  add(term: string, word: string, count = 1): void {
    const known = this.terms.get(term);
    if (known) known.count += count;
    else this.terms.set(term, {word, count});
  }

  has(term: string): boolean {
    return this.terms.has(term);
  }

  /** The term as it was first written. */
  wordOf(term: string): string {
    return this.terms.get(term)?.word ?? term;
  }

  /** The more frequent terms that begin so, the exact one left out. */
  beginningWith(prefix: string): Expansion[] {
    const found: {term: string; count: number}[] = [];
    for (const [term, {count}] of this.terms.atPrefix(prefix)) if (term !== prefix) found.push({term, count});
    found.sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
    const expansions: Expansion[] = [];
    let occurrences = 0;
    for (const {term, count} of found.slice(0, MOST_TERMS)) {
      occurrences += count;
      if (expansions.length > 0 && occurrences > MOST_OCCURRENCES) break;
      const longer = term.length - prefix.length;
      expansions.push({term, weight: (0.6 * term.length) / (term.length + 0.3 * longer)});
    }
    return expansions;
  }

  /** Terms a slip of the fingers away: two letters swapped, or a few wrong, missing or too many. */
  correctionsOf(term: string, edits = ALLOWED_EDITS): Expansion[] {
    if (term.length < SHORTEST_CORRECTED) return [];
    const swapped = swapsOf(term).filter((candidate) => this.terms.has(candidate));
    const near = [...this.terms.fuzzyGet(term, Math.max(1, Math.round(term.length * edits)))]
      .map(([candidate, [known, distance]]) => ({candidate, distance, count: known.count}))
      .filter(({distance}) => distance > 0)
      .sort((a, b) => a.distance - b.distance || b.count - a.count);
    const corrections = new Map(swapped.map((candidate) => [candidate, 0.5]));
    for (const {candidate, distance} of near) {
      if (!corrections.has(candidate))
        corrections.set(candidate, (0.45 * term.length) / (term.length + 2 * distance));
    }
    return [...corrections]
      .slice(0, MOST_CORRECTIONS)
      .map(([candidate, weight]) => ({term: candidate, weight}));
  }

  /** The two known words a missing space made one of, if there are such. */
  splitOf(term: string): readonly [string, string] | undefined {
    for (let at = 3; at <= term.length - 3; at++) {
      const parts = [term.slice(0, at), term.slice(at)] as const;
      if (parts.every((part) => this.terms.has(part))) return parts;
    }
    return undefined;
  }
}

function swapsOf(term: string): string[] {
  const swaps: string[] = [];
  for (let i = 0; i < term.length - 1; i++) {
    if (term[i] !== term[i + 1]) {
      swaps.push(term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2));
    }
  }
  return swaps;
}
