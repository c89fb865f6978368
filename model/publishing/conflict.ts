/** What becomes of a working copy in which two people have written. */
import {changedFields, type Content, type FieldPath, fieldsOf, isSame, withField} from './draft-changes';

/** A field that both have changed, each to something else. */
export interface Conflict {
  readonly field: FieldPath;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Both people's changes; where they conflict, mine. */
  readonly content: Content;
  readonly conflicts: readonly Conflict[];
  /** The fields that came from the other. */
  readonly taken: readonly FieldPath[];
}

/** Whose version of a field stands. */
export type Choice = 'mine' | 'theirs';

/** Puts two people's changes of the same content together, field by field. Nothing that either wrote is lost. */
export function mergeContent(base: Content, mine: Content, theirs: Content): Merge {
  const [before, own, others] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  let content = mine;
  const conflicts: Conflict[] = [];
  const taken: FieldPath[] = [];
  for (const field of changedFields(base, theirs)) {
    const [was, mineNow, theirsNow] = [before.get(field), own.get(field), others.get(field)];
    if (isSame(mineNow, theirsNow)) continue;
    const merged = isSame(was, mineNow) ? {value: theirsNow} : mergeLists(was, mineNow, theirsNow);
    if (merged) {
      content = withField(content, field, merged.value);
      taken.push(field);
    } else conflicts.push({field, mine: mineNow, theirs: theirsNow});
  }
  return {content, conflicts, taken};
}

/** The content once a person has chosen; what they have not chosen stays theirs to decide, and is `mine` here. */
export function resolveConflicts(
  {content, conflicts}: Merge,
  choices: Readonly<Record<FieldPath, Choice>>,
): Content {
  return conflicts.reduce(
    (resolved, {field, theirs}) =>
      choices[field] === 'theirs' ? withField(resolved, field, theirs) : resolved,
    content,
  );
}

/**
 * Two people's lists as one: what either added is there, what either took out is not. `undefined` where a person has to
 * decide: both replaced the same entry, or mine are in another order.
 */
function mergeLists(was: unknown, mine: unknown, theirs: unknown): {value: unknown[]} | undefined {
  const [before, own, others] = [listOf(was), listOf(mine), listOf(theirs)];
  if (!before || !own || !others) return undefined;
  const [iRemoved, theyRemoved] = [without(before, own), without(before, others)];
  const [iAdded, theyAdded] = [without(own, before), without(others, before)];
  const isOneReplaced =
    iAdded.length > 0 && theyAdded.length > 0 && without(iRemoved, theyRemoved).length < iRemoved.length;
  const kept = without(before, iRemoved);
  const isReordered = !isSame(without(own, iAdded), kept);
  if (isOneReplaced || isReordered) return undefined;
  return {value: [...without(others, iRemoved), ...without(iAdded, others)]};
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? [] : Array.isArray(value) ? value : undefined;
}

function without(list: readonly unknown[], others: readonly unknown[]): unknown[] {
  return list.filter((item) => !others.some((other) => isSame(item, other)));
}
