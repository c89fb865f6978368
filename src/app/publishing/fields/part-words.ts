import type {FieldPath} from '@model/publishing/draft-changes';

/** Parts of the entries of a list, as their labels call them. */
const PARTS: Readonly<Record<string, string>> = {
  name: $localize`Name`,
  orcid: $localize`ORCID iD`,
  label: $localize`What it says`,
  url: $localize`Address`,
  type: $localize`Type`,
  target: $localize`The other outcome`,
  title: $localize`Title`,
  year: $localize`Year, or years`,
  area: $localize`Where, or of whom`,
  licenceNote: $localize`What is known of its licence`,
  note: $localize`What readers should know of it`,
  columns: $localize`Table`,
  rows: $localize`Table`,
  cells: $localize`Table`,
  sources: $localize`Where it is from`,
  views: $localize`Charts`,
};

/** Parts of a figure's chart. */
const CHART_PARTS: Readonly<Record<string, string>> = {
  title: $localize`Title of the chart`,
  takeaway: $localize`What one sees in it`,
  label: $localize`Column with the names`,
  value: $localize`Column with the numbers`,
  series: $localize`Bars of several colours`,
  column: $localize`Only some of the rows`,
  values: $localize`Only some of the rows`,
};

/** What the part of an entry is called that a path ends in: `creators.2.orcid`; nothing where it is the whole entry. */
export function partWords(path: FieldPath): string | undefined {
  const names = path
    .split('.')
    .slice(2)
    .filter((name) => !/^\d+$/.test(name));
  const last = names.at(-1) ?? '';
  const words = names.includes('views') && last !== 'views' ? CHART_PARTS : PARTS;
  return Object.hasOwn(words, last) ? words[last] : undefined;
}
