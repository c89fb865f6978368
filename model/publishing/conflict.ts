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
 * Two people's lists as one: what either added is there, where they put it, and what either took out is not. `undefined`
 * where a person has to decide: both replaced the same entry, or mine are in another order.
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
  const added = without(iAdded, others);
  const areRewritten =
    own.length === before.length && own.every((item, i) => has(iAdded, item) || isSame(item, before[i]));
  if (areRewritten) {
    const rewritten = (item: unknown) => own[before.findIndex((one) => isSame(one, item))];
    return {value: others.map((item) => (has(iRemoved, item) ? rewritten(item) : item))};
  }
  return {value: added.reduce<unknown[]>((list, item) => put(list, item, own), without(others, iRemoved))};
}

/** The list with an entry beside the one that it stands beside in `own`; at the end where it stands at the end. */
function put(list: readonly unknown[], item: unknown, own: readonly unknown[]): unknown[] {
  const at = own.findIndex((one) => isSame(one, item));
  const placeOf = (i: number) => (i in own ? list.findIndex((one) => isSame(one, own[i])) : -1);
  const after = placeOf(at + 1);
  const before = placeOf(at - 1);
  const isLast = at === own.length - 1;
  const place = after >= 0 ? after : before >= 0 && !isLast ? before + 1 : list.length;
  return [...list.slice(0, place), item, ...list.slice(place)];
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? [] : Array.isArray(value) ? value : undefined;
}

function without(list: readonly unknown[], others: readonly unknown[]): unknown[] {
  return list.filter((item) => !has(others, item));
}

function has(list: readonly unknown[], item: unknown): boolean {
  return list.some((one) => isSame(item, one));
}
