import * as v from 'valibot';
import {idSchema} from '../schema/fields';
import type {Kind} from './kind';

/**
 * An earlier name of something published, as `aliases/{id}` holds it: where it stands now. It tells nobody that there is
 * something: whoever follows it must look whether they may see what it names.
 */
export const aliasSchema = v.object({
  /** The id of today, of the same kind. */
  target: idSchema,
});

/** The id of the alias for an earlier id. An outcome's is that id itself; of other kinds it begins with the kind. */
export function aliasIdOf(kind: Kind, id: string): string {
  return kind === 'deliverable' ? id : `${kind}.${id}`;
}
