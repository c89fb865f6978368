import type {Category} from '@model/deliverables/category';

/** What one rung of the living helix stands for: a work package and what came out of it. */
export interface HelixEntry {
  readonly number: number;
  /** Absent where no title was published: the rung then says only its number. */
  readonly title?: string | undefined;
  /** How many outcomes there are; `outcomes` may hold only the first of them. */
  readonly count: number;
  readonly outcomes: readonly {readonly id: string; readonly title: string; readonly category: Category}[];
}

/** What a screen reader says of a rung, and a browser shows as its tip. */
export function sentenceFor({number, title, count}: HelixEntry): string {
  const name = title
    ? $localize`Work package ${number}:number:: ${title}:title:`
    : $localize`Work package ${number}:number:`;
  if (count === 0) return name;
  return count === 1
    ? $localize`${name}:workPackage:. 1 outcome`
    : $localize`${name}:workPackage:. ${count}:count: outcomes`;
}
