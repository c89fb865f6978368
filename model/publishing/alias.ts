/** Earlier addresses: what was renamed is found by its old links, too. */
import * as v from 'valibot';
import {idSchema} from '../schema/fields';
import type {Kind} from './kind';
import {addressProblem} from './new-address';

/**
 * An earlier name of something published, as `aliases/{id}` holds it: where it stands now. It tells nobody that there is
 * something: whoever follows it must look whether they may see what it names.
 */
export const aliasSchema = v.object({
  /** The id of today, of the same kind. */
  target: idSchema,
});

/** What may have gone by another name. A work package is its number, for ever. */
export const RENAMED_KINDS = [
  'deliverable',
  'news',
  'event',
  'page',
  'partner',
] as const satisfies readonly Kind[];

export type RenamedKind = (typeof RENAMED_KINDS)[number];

/** An earlier id of something, and the one of today. */
export interface Alias {
  readonly kind: RenamedKind;
  readonly id: string;
  readonly target: string;
}

/** The id of the alias for an earlier id. An outcome's is that id itself; of other kinds it begins with the kind. */
export function aliasIdOf(kind: Kind, id: string): string {
  return kind === 'deliverable' ? id : `${kind}.${id}`;
}

/** What an alias of this id is an earlier id of; `undefined` for an id that is none. */
export function parseAliasId(aliasId: string): Pick<Alias, 'kind' | 'id'> | undefined {
  const [first = '', second, ...rest] = aliasId.split('.');
  if (rest.length > 0) return undefined;
  if (second === undefined) return v.is(idSchema, first) ? {kind: 'deliverable', id: first} : undefined;
  const kind = RENAMED_KINDS.find((each) => each === first);
  return kind && kind !== 'deliverable' && v.is(idSchema, second) ? {kind, id: second} : undefined;
}

/**
 * Why an earlier address can't be kept, whatever is published; `undefined` where nothing speaks against it. Nothing leads
 * to what leads elsewhere itself, so none of them ever goes round in a circle.
 */
export function aliasProblem(
  {kind, id, target}: Alias,
  known: readonly Alias[],
): 'shape' | 'reserved' | 'itself' | 'leads-on' | undefined {
  const problem = addressProblem(kind, id);
  if (problem) return problem === 'taken' ? 'reserved' : 'shape';
  if (id === target) return 'itself';
  return known.some((each) => each.kind === kind && each.id === target) ? 'leads-on' : undefined;
}

/** Of those known, the ones that led to what is now an earlier address itself, as they lead from now on. */
export function ledOn({kind, id, target}: Alias, known: readonly Alias[]): Alias[] {
  return known.filter((each) => each.kind === kind && each.target === id).map((each) => ({...each, target}));
}

/** The id in what somebody wrote or pasted: an id, a path, or a whole address. */
export function idInAddress(written: string): string {
  const [path = ''] = written.trim().split(/[?#]/);
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
