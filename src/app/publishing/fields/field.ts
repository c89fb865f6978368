import type {FieldPath} from '@model/publishing/draft-changes';

/** Something to choose, and what it is called. */
export interface Option {
  readonly value: string;
  readonly words: string;
  /** What helps to tell it from the others. */
  readonly detail?: string;
}

/** Where the choices of a picker come from. */
export type Source =
  'partners' | 'outcomes' | 'work-packages' | 'countries' | 'languages' | 'licences' | 'time-zones';

/** How a field is filled in. */
export type Control =
  | {readonly control: 'line'; readonly example?: string; readonly mode?: 'url'}
  | {readonly control: 'text'; readonly rows: number}
  | {readonly control: 'markdown'}
  /** One of a few, each with what it means. */
  | {readonly control: 'cards'; readonly options: readonly Option[]}
  | {readonly control: 'choice'; readonly options: readonly Option[]}
  | {readonly control: 'choices'; readonly options: readonly Option[]}
  | {readonly control: 'pick-one' | 'pick-many'; readonly from: Source}
  | {readonly control: 'flag'}
  /** As precise as it is known. */
  | {readonly control: 'partial-date'}
  | {readonly control: 'moment'}
  | {readonly control: 'clock'}
  | {readonly control: 'terms' | 'links' | 'creators' | 'relations' | 'files' | 'tables' | 'figures'};

/** One field of a form: what it is called, how it is filled in, and help where it needs some. */
export type Field = Control & {
  readonly path: FieldPath;
  readonly label: string;
  readonly help?: string;
};

/** Fields that belong together, under a heading. */
export interface FieldGroup {
  /** Part of the heading's address. */
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly fields: readonly Field[];
}

export type ControlName = Field['control'];

/** The options of a picklist in the model's order, by the words for each. */
export function optionsOf<T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, string>>,
  details?: Readonly<Partial<Record<T, string>>>,
): Option[] {
  return values.map((value) => ({value, words: words[value], detail: details?.[value]}));
}
