/** Where a chart's data is from, as a reader has to know it to trust it and to use it. */
export interface ChartSource {
  readonly links: readonly {readonly label: string; readonly url: string}[];
  /** The year of the data, or what else says how old it is. */
  readonly year?: string;
  readonly licence?: string;
  readonly note?: string;
}

/** What a chart is called and says: it never stands without. */
export interface ChartWords {
  readonly title: string;
  /** What one sees, in a sentence. */
  readonly takeaway: string;
  readonly source: ChartSource;
}

/** A link for each row that has one, on the cells of one column. */
export interface RowLinks {
  readonly column: number;
  readonly paths: readonly (string | undefined)[];
}

/** The source as one line of text, for what is taken away. */
export function sourceLine({links, year, licence, note}: ChartSource): string {
  const where = links.map(({label, url}) => `${label} (${url})`).join('; ');
  const parts = [where, year, licence && $localize`Licence: ${licence}`, note].filter((part) => part);
  return $localize`Source: ${parts.map((part) => part?.replace(/\.$/, '')).join('. ')}.`;
}
