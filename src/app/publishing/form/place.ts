import type {ContentProblem} from '@model/publishing/content-problems';
import type {FieldPath} from '@model/publishing/draft-changes';

/** The id of the control that a path means: what a problem links to. */
export function controlId(path: FieldPath): string {
  return `f-${path.replaceAll('.', '-')}`;
}

/** Where a control stands: what it is called by, and what is wrong with it or with a part of it. */
export interface Place {
  readonly path: FieldPath;
  readonly label: string;
  /** The ids of what describes it. */
  readonly describedBy: string | null;
  readonly problems: readonly ContentProblem[];
}

/** What is wrong at a path, in words. */
export function problemAt({problems}: Pick<Place, 'problems'>, path: FieldPath): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}
