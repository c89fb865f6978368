/**
 * What published items name of one another. Nothing names what its reader may not see: such a reference waits, in its
 * place among the others, and comes back by itself once the other item may be seen.
 */
import type {Visibility} from '../access/visibility';
import type {Relation} from '../deliverables/deliverable';
import type {Kind} from './kind';

/** A published item, as references name it: `{kind}.{item}`. */
export type Target = `${Kind}.${string}`;

type Fields = Readonly<Record<string, unknown>>;

/** The fields that name other items, and what they name: a list of ids, or of relations. */
const LISTS: Readonly<Record<Kind, Readonly<Record<string, Kind>>>> = {
  deliverable: {relations: 'deliverable', partners: 'partner'},
  news: {deliverables: 'deliverable'},
  event: {deliverables: 'deliverable'},
  page: {},
  partner: {},
  'work-package': {leads: 'partner'},
};

/** The lists of an item as they are wanted, what nobody may see yet included; and what replaces it. */
export interface Wanted {
  readonly lists: Readonly<Record<string, readonly (string | Relation)[]>>;
  readonly replacement?: string;
}

/** An item as its readers may see it, and what of it waits. */
export interface Projected<T> {
  readonly fields: T;
  /** All that is wanted; absent where nothing waits. */
  readonly wanted?: Wanted;
  /** What waits. */
  readonly hidden: readonly Target[];
}

/** Whether readers of something that is `host` may see something that is `target`; what isn't there, nobody sees. */
export function isSeenBy(host: Visibility, target: Visibility | undefined): boolean {
  return target === 'public' || (target === 'consortium' && host === 'consortium');
}

/** All that an item names. */
export function targetsOf(kind: Kind, {lists, replacement}: Wanted): Target[] {
  const named = Object.entries(LISTS[kind]).flatMap(([field, of]) =>
    (lists[field] ?? []).map((each): Target => `${of}.${idOf(each)}`),
  );
  return [...new Set([...named, ...(replacement ? [`deliverable.${replacement}` as const] : [])])];
}

/**
 * All that an item is to name: what it says, and what waited before. What waited stands behind; what is said again is
 * not said twice.
 *
 * @param isWaiting whether a reference was not to be seen, so that whoever wrote `fields` could not take it out
 */
export function wantedOf(
  kind: Kind,
  fields: object,
  before: Wanted | undefined,
  isWaiting: (target: Target) => boolean,
): Wanted {
  const lists = Object.entries(LISTS[kind]).map(([field, of]) => {
    const said = listIn(fields, field);
    const waiting = (before?.lists[field] ?? []).filter(
      (each) => isWaiting(`${of}.${idOf(each)}`) && !said.some((other) => isSame(each, other)),
    );
    return [field, [...said, ...waiting]] as const;
  });
  const replacement = replacementIn(fields);
  return {lists: Object.fromEntries(lists), ...(replacement && {replacement})};
}

/**
 * An item with those of its references that its readers may see. A tombstone names what replaces it and nothing else: its
 * other references wait until it is put back.
 */
export function project<T extends object>(
  kind: Kind,
  fields: T,
  wanted: Wanted,
  isSeen: (target: Target) => boolean,
): Projected<T> {
  const {withdrawn} = fields as Fields;
  const isShown = (target: Target) => withdrawn === undefined && isSeen(target);
  const shown = Object.entries(LISTS[kind]).map(([field, of]) => [
    field,
    (wanted.lists[field] ?? []).filter((each) => isShown(`${of}.${idOf(each)}`)),
  ]);
  const {replacement} = wanted;
  const hidden = targetsOf(kind, wanted).filter((target) =>
    target === `deliverable.${replacement}` ? !isSeen(target) : !isShown(target),
  );
  return {
    fields: {
      ...fields,
      ...Object.fromEntries(shown),
      ...(withdrawn !== undefined && {withdrawn: replaced(withdrawn as Fields, replacement, isSeen)}),
    },
    ...(hidden.length > 0 && {wanted}),
    hidden,
  };
}

function replaced(
  withdrawn: Fields,
  wanted: string | undefined,
  isSeen: (target: Target) => boolean,
): Fields {
  const {replacement: _, ...rest} = withdrawn;
  return wanted !== undefined && isSeen(`deliverable.${wanted}`) ? {...rest, replacement: wanted} : rest;
}

function listIn(fields: object, field: string): readonly (string | Relation)[] {
  const list = (fields as Fields)[field];
  return Array.isArray(list) ? list : [];
}

function replacementIn(fields: object): string | undefined {
  const {withdrawn} = fields as {withdrawn?: Fields};
  const replacement = withdrawn?.['replacement'];
  return typeof replacement === 'string' ? replacement : undefined;
}

function idOf(each: string | Relation): string {
  return typeof each === 'string' ? each : each.target;
}

function isSame(a: string | Relation, b: string | Relation): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.type === b.type && a.target === b.target;
}
