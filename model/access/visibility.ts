import {includesRole, type Role} from './role';

/** Who may know that a published item exists. */
export const VISIBILITIES = ['public', 'consortium'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** The visibilities a person with this role may read, as queries must state them. */
export function visibilitiesFor(role: Role | undefined): readonly Visibility[] {
  return includesRole(role, 'member') ? VISIBILITIES : ['public'];
}
