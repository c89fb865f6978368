/** What differs between two contents of an item, field by field and word by word. */
import {diffArrays} from 'diff';

/** Milliseconds a comparison may take: two long texts that have nothing in common are not worth more. */
const PATIENCE = 1_000;

/** A stretch of text that both have, or only one of them. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FieldDifference {
  /** A field's name; `plain.patients` for one inside another. */
  readonly field: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of a list, each part is a whole entry. */
  readonly parts: readonly DifferencePart[];
  readonly isList: boolean;
}

type Content = Readonly<Record<string, unknown>>;

/** A value as its readers know it: a text, or of a list each entry; `undefined` where it says nothing. */
export type SaysValue = (field: string, value: unknown) => string | readonly string[] | undefined;

/**
 * The fields in which two contents differ, in the order of `fields`, those it does not name last.
 *
 * @param before absent for something new: then every field is added
 */
export function differenceOf(
  before: Content | undefined,
  after: Content,
  fields: readonly string[],
  says: SaysValue,
): FieldDifference[] {
  const old = flat(before ?? {});
  const now = flat(after);
  const placeOf = (field: string) => {
    const place = fields.findIndex((each) => each === field || field.startsWith(`${each}.`));
    return place < 0 ? fields.length : place;
  };
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap((field) => differenceIn(field, worth(says(field, old[field])), worth(says(field, now[field]))));
}

function differenceIn(
  field: string,
  before: string | readonly string[] | undefined,
  after: string | readonly string[] | undefined,
): FieldDifference[] {
  const isList = Array.isArray(before ?? after);
  const parts = isList
    ? diffLists(linesOf(before), linesOf(after))
    : diffTexts(textOf(before), textOf(after));
  if (parts.every((part) => part.kind === 'same')) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{field, kind, parts, isList}];
}

/** Word by word; of two texts that have little in common, one after the other. */
export function diffTexts(before: string, after: string): DifferencePart[] {
  const found = diffArrays(tokensOf(before), tokensOf(after), {timeout: PATIENCE});
  if (!found) return joined([part('removed', before), part('added', after)]);
  return joined(
    found.map(({value, added, removed}) =>
      part(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
    ),
  );
}

function diffLists(before: readonly string[], after: readonly string[]): DifferencePart[] {
  return diffArrays([...before], [...after]).flatMap(({value, added, removed}) =>
    value.map((text) => part(added ? 'added' : removed ? 'removed' : 'same', text)),
  );
}

/** Words in any script, spaces, and every other character by itself. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];
}

/**
 * The parts as one reads them: a space that two changes happen to share belongs to both, and what went stands whole
 * before what came.
 */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const result: DifferencePart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) result.push(part('removed', removed));
    if (added) result.push(part('added', added));
    removed = added = '';
  };
  parts.forEach((each, index) => {
    const isBetween = index + 1 < parts.length && (removed !== '' || added !== '');
    if (each.kind === 'removed') removed += each.text;
    else if (each.kind === 'added') added += each.text;
    else if (isBetween && /^[^\S\n]+$/.test(each.text)) {
      removed += each.text;
      added += each.text;
    } else {
      flush();
      if (each.text) result.push(each);
    }
  });
  flush();
  return result;
}

/** The parts of a text with long stretches that stayed cut short; a cut is `undefined`. */
export function shortened(
  parts: readonly DifferencePart[],
  around = 160,
): readonly (DifferencePart | undefined)[] {
  return parts.flatMap((each, index) => {
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    if (each.kind !== 'same' || each.text.length <= around * 2.5) return [each];
    const head = part('same', headOf(each.text, around));
    const tail = part('same', tailOf(each.text, around));
    return [...(isFirst ? [] : [head]), undefined, ...(isLast ? [] : [tail])];
  });
}

function headOf(text: string, length: number): string {
  const end = text.indexOf(' ', length);
  return end < 0 ? text : text.slice(0, end);
}

function tailOf(text: string, length: number): string {
  return text.slice(text.lastIndexOf(' ', text.length - length) + 1);
}

/** The fields of a content, those inside a plain object as `outer.inner`. */
function flat(content: Content): Content {
  return Object.fromEntries(
    Object.entries(content).flatMap(([field, value]) =>
      isPlain(value)
        ? Object.entries(value).map(([inner, each]) => [`${field}.${inner}`, each] as const)
        : [[field, value] as const],
    ),
  );
}

function isPlain(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Nothing said is as good as no field: an empty list or text. */
function worth<T extends string | readonly string[]>(said: T | undefined): T | undefined {
  return said === undefined || said.length === 0 ? undefined : said;
}

function linesOf(said: string | readonly string[] | undefined): readonly string[] {
  return said === undefined ? [] : typeof said === 'string' ? [said] : said;
}

function textOf(said: string | readonly string[] | undefined): string {
  return said === undefined ? '' : typeof said === 'string' ? said : said.join('\n');
}

function part(kind: DifferencePart['kind'], text: string): DifferencePart {
  return {kind, text};
}
