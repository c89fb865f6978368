import {contentProblems} from '../publishing/content-problems';
import {changedFields, type Content, type FieldPath} from '../publishing/draft-changes';
import type {Kind} from '../publishing/kind';
import {blankContent} from '../publishing/blank-content';
import {idSchema} from '../schema/fields';
import * as v from 'valibot';
import type {Line, LineProblem, Table} from './read-csv';
import {ID} from './columns';

/**
 * - `new`: there is no such item yet
 * - `changed`: it differs from what is there
 * - `same`: nothing would change
 * - `bad`: it can't be imported before something is mended
 */
export type Change = 'new' | 'changed' | 'same' | 'bad';

/** What importing a line would do. */
export interface Outcome {
  readonly line: number;
  readonly id: string;
  readonly change: Change;
  /** The working copy's content after the import. */
  readonly content: Content;
  /** The fields that would change. */
  readonly fields: readonly FieldPath[];
  readonly problems: readonly LineProblem[];
}

/** What is there of each item: its working copy where it has one, else what is published. */
export type Existing = ReadonlyMap<string, Content>;

/** The ids that others may refer to, by the noun's collection. */
export interface KnownIds {
  readonly deliverables: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
  /** Outcomes that are withdrawn: they are put back before they are written in. */
  readonly withdrawn: ReadonlySet<string>;
}

const WITHDRAWN = 'This outcome is withdrawn. Put it back first.';

/** What importing a table would do, line by line, and all that speaks against it. Nothing is written. */
export function dryRun(kind: Kind, table: Table, existing: Existing, known: KnownIds): Outcome[] {
  const seen = new Map<string, number>();
  const own = new Set(table.lines.map(({id}) => id));
  return table.lines.map((line) => {
    const earlier = seen.get(line.id);
    if (earlier === undefined) seen.set(line.id, line.number);
    const before = existing.get(line.id);
    const content = line.apply(before ?? blankContent(kind));
    const fields = changedFields(before ?? {}, content);
    const problems = [
      ...line.problems,
      ...idProblems(kind, line, table, earlier),
      ...contentIssues(kind, line, table, content),
      ...referenceProblems(kind, line, table, content, known, own),
      ...(kind === 'deliverable' && known.withdrawn.has(line.id) && fields.length > 0
        ? [{...place(table, ID, line.number), message: WITHDRAWN}]
        : []),
    ];
    const change = problems.length > 0 ? 'bad' : !before ? 'new' : fields.length > 0 ? 'changed' : 'same';
    return {line: line.number, id: line.id, change, content, fields, problems};
  });
}

function idProblems(
  kind: Kind,
  {id, number}: Line,
  table: Table,
  earlier: number | undefined,
): LineProblem[] {
  const at = place(table, ID, number);
  if (id === '') return [{...at, message: 'Write the item’s id, as it stands in its address.'}];
  const parsed = v.safeParse(idSchema, id);
  if (!parsed.success) return [{...at, message: parsed.issues[0].message}];
  if (earlier !== undefined) return [{...at, message: `Line ${earlier} is about this item already.`}];
  return [];
}

function contentIssues(
  kind: Kind,
  {id, number, problems}: Line,
  table: Table,
  content: Content,
): LineProblem[] {
  const unread = new Set(problems.map(({column}) => column));
  return contentProblems(kind, id, content).flatMap(({path, message}) => {
    const column = columnOf(table, path, number);
    return column !== undefined && unread.has(column)
      ? []
      : [{...place(table, column ?? path, number), message}];
  });
}

const REFERENCES: readonly (readonly [string, 'deliverables' | 'partners'])[] = [
  ['partners', 'partners'],
  ['leads', 'partners'],
  ['deliverables', 'deliverables'],
  ['relations', 'deliverables'],
];

function referenceProblems(
  kind: Kind,
  {number}: Line,
  table: Table,
  content: Content,
  known: KnownIds,
  own: ReadonlySet<string>,
): LineProblem[] {
  return REFERENCES.flatMap(([field, noun]) => {
    const value = content[field];
    const targets = (Array.isArray(value) ? value : []).map((each: unknown) =>
      typeof each === 'string' ? each : String((each as {target?: unknown} | null)?.target),
    );
    const isOwn = (id: string) => own.has(id) && kind === (noun === 'partners' ? 'partner' : 'deliverable');
    return targets
      .filter((id) => !known[noun].has(id) && !isOwn(id))
      .map((id) => ({
        ...place(table, field, number),
        message: noun === 'partners' ? `There is no partner “${id}”.` : `There is no outcome “${id}”.`,
      }));
  });
}

/** The column a problem is about: `creators.2.orcid` is about `creators`, `plain.patients` about itself. */
function columnOf({cellOf}: Table, path: FieldPath, line: number): string | undefined {
  const parts = path.split('.');
  return [parts.slice(0, 2).join('.'), parts[0] ?? ''].find((name) => cellOf(name, line) !== undefined);
}

function place({cellOf}: Table, column: string, line: number): Pick<LineProblem, 'cell' | 'column'> {
  const cell = cellOf(column, line);
  return {column, ...(cell !== undefined && {cell})};
}
