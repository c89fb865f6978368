/** A span of values that look alike on a map: from the first to the last, both included. */
export interface Bin {
  readonly from: number;
  readonly to: number;
}

/**
 * At most `most` spans that hold all values, each about as many of them: what stands out in a map is then what
 * stands out in the table, and one large country does not make all others alike. Equal values share a span.
 */
export function binsOf(values: readonly number[], most = 5): Bin[] {
  const sorted = [...values].sort((a, b) => a - b);
  const different = [...new Set(sorted)];
  if (different.length <= most) return different.map((value) => ({from: value, to: value}));
  const bins: Bin[] = [];
  let begin = 0;
  for (let left = most; left > 0 && begin < sorted.length; left--) {
    const share = Math.ceil((sorted.length - begin) / left);
    const to = sorted[Math.min(begin + share, sorted.length) - 1] ?? 0;
    bins.push({from: sorted[begin] ?? 0, to});
    begin = sorted.findLastIndex((value) => value === to) + 1;
  }
  return bins;
}

/** The place of the span that a value falls into; -1 for none. */
export function binOf(value: number, bins: readonly Bin[]): number {
  return bins.findIndex(({from, to}) => value >= from && value <= to);
}
