import {includesRole, type Role} from '../access/role';
import type {PortalDocument} from './document';

/** Who asks to change a document; the functions decide by these rules, and pages offer by them. */
export interface DocumentActor {
  readonly uid: string;
  readonly role: Role | undefined;
  /** Their own. */
  readonly workPackages: readonly number[];
}

type Held = Pick<PortalDocument, 'owner' | 'workPackages'>;

/** Whether this person may put documents into all of these work packages: members into their own, editors into all. */
export function mayAddTo(workPackages: readonly number[], actor: DocumentActor): boolean {
  if (includesRole(actor.role, 'editor')) return true;
  return includesRole(actor.role, 'member') && workPackages.every((n) => actor.workPackages.includes(n));
}

/**
 * Whether this person may change what is said of the document, or remove it: its owner, as long as they belong to one
 * of its work packages, and editors. A version makes nobody its owner.
 */
export function mayEdit(document: Held, actor: DocumentActor): boolean {
  if (includesRole(actor.role, 'editor')) return true;
  return document.owner === actor.uid && mayRevise(document, actor);
}

/** Whether this person may add a new version: the members of one of its work packages, and editors. */
export function mayRevise({workPackages}: Pick<Held, 'workPackages'>, actor: DocumentActor): boolean {
  return workPackages.some((number) => mayAddTo([number], actor));
}
