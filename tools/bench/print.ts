/** One measured figure. `ratio` is `value / baseline`, both taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
}

/** Prints one figure as one JSON object on one line. */
export function print({name, value, unit, baseline}: Figure): void {
  const figure = {name, value: round(value), unit};
  const compared =
    baseline === undefined
      ? {}
      : {baseline: round(baseline), ratio: baseline === 0 ? null : round(value / baseline)};
  console.log(JSON.stringify({...figure, ...compared}));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
