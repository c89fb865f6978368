/** What keeps a working copy from being published, at the field where it can be mended. */
import * as v from 'valibot';
import {checkContent} from './check-content';
import {completeContent} from './complete-content';
import {CONTENT_SCHEMAS} from './content';
import type {Content, FieldPath} from './draft-changes';
import type {Kind} from './kind';

export interface ContentProblem {
  /** The field, down to the part that is wrong: `creators.2.orcid`. */
  readonly path: FieldPath;
  /** A sentence a person can act on. */
  readonly message: string;
  /** Whether nothing is there yet: no fault while somebody is still writing. */
  readonly isMissing: boolean;
}

/** Everything that is missing or wrong; empty where the content may be published as this item. */
export function contentProblems(kind: Kind, item: string, content: Content): ContentProblem[] {
  const {issues} = checkContent(kind, item, content);
  if (!issues) return [];
  const parsed = v.safeParse(CONTENT_SCHEMAS[kind], completeContent(kind, content));
  const found = new Map<FieldPath, ContentProblem>();
  for (const issue of parsed.issues ?? []) {
    const path = v.getDotPath(issue) ?? '';
    // A union tells all that it would have taken; the first sentence about a field is enough.
    if (!found.has(path)) found.set(path, problemOf(path, issue));
  }
  // What a schema of one field can't see, such as two files of one name.
  for (const issue of issues) {
    const [path = '', ...words] = issue.split(': ');
    if (!found.has(path)) found.set(path, {path, message: words.join(': '), isMissing: false});
  }
  return [...found.values()];
}

/** Whether a field of this kind may be left out. */
export function isOptional(kind: Kind, path: FieldPath): boolean {
  const [name = '', part] = path.split('.');
  const schema = entriesOf(kind)[name];
  return part !== undefined || schema?.type === 'optional' || schema?.type === 'array';
}

/** The most characters, or entries, that a field of this kind takes; `undefined` where nothing is set. */
export function longestOf(kind: Kind, path: FieldPath): number | undefined {
  const [name = '', part] = path.split('.');
  const outer = unwrapped(entriesOf(kind)[name]);
  const inner = part === undefined ? outer : unwrapped(outer?.entries?.[part]);
  return inner?.pipe?.find(({type}) => type === 'max_length')?.requirement;
}

/** As much of a schema as is asked here. */
interface Shape {
  readonly type: string;
  readonly wrapped?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly pipe?: readonly {readonly type: string; readonly requirement?: number}[];
}

function entriesOf(kind: Kind): Readonly<Record<string, Shape>> {
  return CONTENT_SCHEMAS[kind].entries as unknown as Readonly<Record<string, Shape>>;
}

function unwrapped(schema: Shape | undefined): Shape | undefined {
  return schema?.type === 'optional' ? schema.wrapped : schema;
}

function problemOf(path: FieldPath, issue: v.BaseIssue<unknown>): ContentProblem {
  const isMissing = issue.input === undefined || issue.input === '';
  if (!isMissing) return {path, isMissing, message: issue.message};
  const isChoice = ['picklist', 'boolean', 'number', 'date'].includes(issue.type);
  return {path, isMissing, message: isChoice || isListed(path) ? CHOOSE : WRITE};
}

const WRITE = 'Write something here.';
const CHOOSE = 'Choose one.';

/** Fields that are text to the model, and chosen from a list by people. */
function isListed(path: FieldPath): boolean {
  return /^(?:category|visibility|type|country|language|timeZone|licence)$|\.(?:type|target)$|\.views\.\d+\.(?:label|value|series)$/.test(
    path,
  );
}
