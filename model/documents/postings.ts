import type {Query} from 'minisearch';
import type {WordsShard} from './words-index';

/** Where one entry was found. */
export interface Place {
  score: number;
  /** Whether in what is said of it: its title, its summary, where it belongs. */
  said: boolean;
  /** Indexed terms found in its file. */
  readonly inFile: Set<string>;
}

/** Places by the entry's number. */
export type Places = Map<number, Place>;

interface FileWords {
  readonly shard: WordsShard;
  readonly word: number;
}

/** How much a word inside a file weighs, beside one in the title (5) or the summary (1). */
const FILE_WEIGHT = 0.5;

/** Which terms stand in which entries. The words of files stay packed until they are asked for. */
export class Postings {
  private readonly said = new Map<string, Map<number, number>>();
  private readonly files = new Map<string, FileWords[]>();
  /** The number of an entry, by the id of its document. */
  private readonly numbers = new Map<string, number>();

  /** Adds terms of what is said of an entry. */
  addSaid(entry: number, terms: readonly string[], weight: number): void {
    for (const term of terms) {
      const weights = this.said.get(term) ?? new Map<number, number>();
      weights.set(entry, Math.max(weights.get(entry) ?? 0, weight));
      this.said.set(term, weights);
    }
  }

  /** Says which entry is the document of this id, so that the words of its file lead to it. */
  addDocument(id: string, entry: number): void {
    this.numbers.set(id, entry);
  }

  addFileWord(term: string, shard: WordsShard, word: number): void {
    const words = this.files.get(term);
    if (words) words.push({shard, word});
    else this.files.set(term, [{shard, word}]);
  }

  /** The entries a query of known terms asks for. */
  find(query: Query, weight = 1): Places {
    if (typeof query === 'string') return this.placesOf(query, weight);
    if (typeof query === 'symbol') return new Map();
    const {boostTerm} = query;
    const found = query.queries.map((part, i) => {
      const own = typeof part === 'string' ? (boostTerm?.(part, i, []) ?? 1) : 1;
      return this.find(part, weight * own);
    });
    return query.combineWith === 'AND' ? both(found) : either(found);
  }

  private placesOf(term: string, weight: number): Places {
    const places: Places = new Map();
    const said = this.said.get(term);
    const inFiles = (this.files.get(term) ?? []).flatMap(({shard, word}) =>
      shard.documentsWith(word).map((place) => this.numbers.get(shard.ids[place] ?? '')),
    );
    const rarity = 1 / Math.log2(2 + (said?.size ?? 0) + inFiles.length);
    for (const [entry, own] of said ?? []) {
      places.set(entry, {score: own * rarity * weight, said: true, inFile: new Set()});
    }
    for (const entry of inFiles) {
      if (entry === undefined) continue;
      const place = places.get(entry) ?? {score: 0, said: false, inFile: new Set()};
      if (!place.inFile.has(term)) place.score += FILE_WEIGHT * rarity * weight;
      place.inFile.add(term);
      places.set(entry, place);
    }
    return places;
  }
}

/** What all of the parts found; a single part as it is. */
export function both(parts: readonly Places[]): Places {
  const [first, ...rest] = [...parts].sort((a, b) => a.size - b.size);
  const places: Places = new Map();
  for (const [entry, place] of first ?? []) {
    if (rest.every((part) => part.has(entry)))
      places.set(entry, merged([place, ...rest.map((part) => part.get(entry))]));
  }
  return places;
}

/** What any of the parts found. */
export function either(parts: readonly Places[]): Places {
  const entries = new Set(parts.flatMap((part) => [...part.keys()]));
  return new Map([...entries].map((entry) => [entry, merged(parts.map((part) => part.get(entry)))]));
}

function merged(places: readonly (Place | undefined)[]): Place {
  const whole: Place = {score: 0, said: false, inFile: new Set()};
  for (const place of places) {
    if (!place) continue;
    whole.score += place.score;
    whole.said ||= place.said;
    for (const term of place.inFile) whole.inFile.add(term);
  }
  return whole;
}
