/** Where the keyboard is in a chart: a series, and a mark of it. */
export interface Place {
  readonly series: number;
  readonly mark: number;
}

/** How keys walk: along a series, across to the next, or to an end. */
export type Step = 'next' | 'previous' | 'across' | 'back' | 'first' | 'last';

const ALONG: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'across',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
};

/** Where marks stand below one another, the keys turn with them. */
const DOWN: Readonly<Record<string, Step>> = {
  ...ALONG,
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'across',
  ArrowLeft: 'back',
};

/** The step that a key asks for; nothing for any other key. */
export function stepOf(key: string, isLying: boolean): Step | undefined {
  const keys = isLying ? DOWN : ALONG;
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/**
 * Where a step leads from here, with `counts` marks in each series. A chart of one series is walked by all arrows.
 * At an end one stays: going round in circles tells nobody where a chart ends.
 */
export function walk(place: Place | undefined, step: Step, counts: readonly number[]): Place | undefined {
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return undefined;
  if (!place) return {series: first, mark: 0};
  const {series, mark} = place;
  const last = (counts[series] ?? 1) - 1;
  switch (step) {
    case 'first':
      return {series, mark: 0};
    case 'last':
      return {series, mark: last};
    case 'next':
      return {series, mark: Math.min(mark + 1, last)};
    case 'previous':
      return {series, mark: Math.max(mark - 1, 0)};
    default: {
      const isOnly = counts.filter((count) => count > 0).length === 1;
      if (isOnly) return walk(place, step === 'across' ? 'next' : 'previous', counts);
      return cross(place, step === 'across' ? 1 : -1, counts);
    }
  }
}

function cross({series, mark}: Place, by: 1 | -1, counts: readonly number[]): Place {
  for (let other = series + by; other >= 0 && other < counts.length; other += by) {
    const count = counts[other] ?? 0;
    if (count > 0) return {series: other, mark: Math.min(mark, count - 1)};
  }
  return {series, mark};
}
