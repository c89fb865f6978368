import type {Relation} from './deliverable';
import {inverseOf, RELATION_TYPE_NAMES, type RelationType} from './relation';

/** An outcome that names others, as far as reading it backwards needs. */
export interface Referrer {
  readonly id: string;
  readonly relations: readonly Relation[];
}

/** The outcomes that stand in one relation to the one being read. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly targets: readonly string[];
}

/** What a query must look for to find the outcomes that name `id`, by whatever relation. */
export function relationsNaming(id: string): Relation[] {
  return RELATION_TYPE_NAMES.map((type) => ({type, target: id}));
}

/**
 * All relations of an outcome as they read from it: its own, and those of others turned round. What both sides
 * state appears once; nothing relates to itself.
 */
export function readRelations(
  id: string,
  own: readonly Relation[],
  referrers: readonly Referrer[],
): RelationGroup[] {
  const backwards = referrers.flatMap((referrer) =>
    referrer.relations
      .filter((relation) => relation.target === id)
      .map((relation) => ({type: inverseOf(relation.type), target: referrer.id})),
  );
  const all = [...own, ...backwards].filter((relation) => relation.target !== id);
  return RELATION_TYPE_NAMES.map((type) => ({
    type,
    targets: [...new Set(all.filter((relation) => relation.type === type).map(({target}) => target))],
  })).filter((group) => group.targets.length > 0);
}
