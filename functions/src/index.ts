/** The table of contents: each function the portal deploys, by noun. */
import './app';

export {rebuildCatalogueNow} from './catalogue/rebuild-catalogue-now';
export {addDocument} from './documents/add-document';
export {editDocument} from './documents/edit-document';
export {removeDocument} from './documents/remove-document';
export {reviseDocument} from './documents/revise-document';
export {runOutbox, sweepOutbox} from './outbox/run-outbox';
export {acceptInvitation} from './members/accept-invitation';
export {admitDomain} from './members/admit-domain';
export {assignMember} from './members/assign-member';
export {changeRole} from './members/change-role';
export {claimAccess} from './members/claim-access';
export {decideRequest} from './members/decide-request';
export {dropDomain} from './members/drop-domain';
export {inviteMember} from './members/invite-member';
export {requestAccess} from './members/request-access';
export {resendInvitation} from './members/resend-invitation';
export {withdrawInvitation} from './members/withdraw-invitation';
