import {includesRole, type Role} from '../access/role';
import type {PortalDocument} from './document';

/** Who asks to change a document. */
export interface DocumentActor {
  readonly uid: string;
  readonly role: Role | undefined;
  /** Their own. */
  readonly workPackages: readonly number[];
}

type Held = Pick<PortalDocument, 'addedBy' | 'workPackages'>;

/** Whether this person may change what is said of the document, or remove it. The functions decide; pages offer by it. */
export function mayEdit(document: Held, {uid, role}: DocumentActor): boolean {
  return includesRole(role, 'editor') || (includesRole(role, 'member') && document.addedBy === uid);
}

/** Whether this person may add a new version: its work packages' members too. */
export function mayRevise(document: Held, actor: DocumentActor): boolean {
  const shares = document.workPackages.some((number) => actor.workPackages.includes(number));
  return mayEdit(document, actor) || (includesRole(actor.role, 'member') && shares);
}
