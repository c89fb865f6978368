import type {AuditAction, AuditEntry, AuditSubject} from '@model/audit/entry';
import {parseDraftId} from '@model/publishing/draft';
import {addressOf} from '@model/publishing/kind';

/** How those that an entry names are called. */
export interface AuditNames {
  /** A person by their uid. */
  person(uid: string): string;
  /** An invitation by its id. */
  invitation(id: string): string;
}

export const ACTION_WORDS: Readonly<Record<AuditAction, string>> = {
  'role-granted': $localize`Role given`,
  'role-removed': $localize`Access taken away`,
  'member-admitted': $localize`Member admitted`,
  'member-assigned': $localize`Place corrected`,
  'profile-changed': $localize`Profile changed`,
  'account-deleted': $localize`Account deleted`,
  'data-exported': $localize`Own data downloaded`,
  'invitation-sent': $localize`Invitation sent`,
  'invitation-resent': $localize`Invitation sent again`,
  'invitation-withdrawn': $localize`Invitation withdrawn`,
  'invitation-accepted': $localize`Invitation accepted`,
  'access-requested': $localize`Access asked for`,
  'request-approved': $localize`Request approved`,
  'request-declined': $localize`Request declined`,
  'domain-admitted': $localize`Domain admitted`,
  'domain-dropped': $localize`Domain dropped`,
  'document-added': $localize`Document added`,
  'document-revised': $localize`Document's new version`,
  'document-edited': $localize`Document edited`,
  'document-removed': $localize`Document removed`,
  'calendar-renewed': $localize`Calendar address made`,
  'calendar-revoked': $localize`Calendar address revoked`,
  'issue-submitted': $localize`Newsletter put before an editor`,
  'issue-approved': $localize`Newsletter approved`,
  'issue-returned': $localize`Newsletter given back`,
  'issue-scheduled': $localize`Newsletter given a time`,
  'issue-taken-back': $localize`Newsletter taken back`,
  'issue-begun': $localize`Newsletter on its way`,
  'issue-paused': $localize`Newsletter paused`,
  'issue-resumed': $localize`Newsletter resumed`,
  'issue-cancelled': $localize`Newsletter cancelled`,
  'issue-sent': $localize`Newsletter sent`,
  'issue-discarded': $localize`Newsletter discarded`,
  'readers-exported': $localize`Readers exported`,
  'reader-erased': $localize`Reader erased`,
  'newsletter-settings-changed': $localize`Newsletter settings changed`,
  'draft-submitted': $localize`Working copy put up for review`,
  'draft-approved': $localize`Working copy approved`,
  'draft-returned': $localize`Working copy given back`,
  'draft-discarded': $localize`Working copy discarded`,
  'publication-scheduled': $localize`Publication set to a time`,
  'schedule-cancelled': $localize`Time of publication taken back`,
  'publication-failed': $localize`Publication failed`,
  'item-published': $localize`Published`,
  'item-withdrawn': $localize`Withdrawn`,
  'item-reinstated': $localize`Put back`,
  'item-unpublished': $localize`Deleted from the portal`,
  'settings-changed': $localize`Settings changed`,
  'alias-added': $localize`Earlier address kept`,
  'alias-removed': $localize`Earlier address dropped`,
};

export const SUBJECT_WORDS: Readonly<Record<AuditSubject, string>> = {
  member: $localize`Members`,
  invitation: $localize`Invitations`,
  request: $localize`Requests`,
  domain: $localize`Domains`,
  document: $localize`Documents`,
  calendar: $localize`Calendars`,
  issue: $localize`Newsletter issues`,
  newsletter: $localize`Newsletter`,
  content: $localize`Content`,
  settings: $localize`Settings`,
};

const ROLE_NAMES: Readonly<Record<string, string>> = {
  member: $localize`member`,
  editor: $localize`editor`,
  admin: $localize`administrator`,
  none: $localize`no role`,
};

/** What an entry tells, in a sentence. */
export function sentenceOf(entry: AuditEntry, names: AuditNames): string {
  const by = names.person(entry.by);
  const {target} = entry;
  const isOwn = entry.by === target;
  const whom = () => names.person(target);
  const guest = () => names.invitation(target);
  const role = () => roleIn(entry);
  const item = () => itemIn(target);
  const SENTENCES: Readonly<Record<AuditAction, () => string>> = {
    'role-granted': () =>
      isOwn
        ? $localize`${by}:by: gave themselves the role ${role()}:role:.`
        : $localize`${by}:by: gave ${whom()}:whom: the role ${role()}:role:.`,
    'role-removed': () =>
      isOwn
        ? $localize`${by}:by: gave up their own access.`
        : $localize`${by}:by: took the access of ${whom()}:whom: away.`,
    'member-admitted': () =>
      isOwn ? $localize`${by}:by: became a member.` : $localize`${by}:by: admitted ${whom()}:whom:.`,
    'member-assigned': () => $localize`${by}:by: corrected the partner and work packages of ${whom()}:whom:.`,
    'profile-changed': () =>
      isOwn
        ? $localize`${by}:by: changed their profile.`
        : $localize`${by}:by: changed the profile of ${whom()}:whom:.`,
    'account-deleted': () =>
      isOwn
        ? $localize`${by}:by: deleted their account.`
        : $localize`${by}:by: deleted the account of ${whom()}:whom:.`,
    'data-exported': () => $localize`${by}:by: downloaded all that is stored about them.`,
    'invitation-sent': () => $localize`${by}:by: invited ${guest()}:guest: as ${role()}:role:.`,
    'invitation-resent': () => $localize`${by}:by: sent the invitation of ${guest()}:guest: again.`,
    'invitation-withdrawn': () => $localize`${by}:by: withdrew the invitation of ${guest()}:guest:.`,
    'invitation-accepted': () => $localize`${by}:by: accepted the invitation of ${guest()}:guest:.`,
    'access-requested': () => $localize`${by}:by: asked for access.`,
    'request-approved': () =>
      $localize`${by}:by: approved the request of ${whom()}:whom:, as ${role()}:role:.`,
    'request-declined': () => $localize`${by}:by: declined the request of ${whom()}:whom:.`,
    'domain-admitted': () => $localize`${by}:by: admitted the domain ${target}:domain:.`,
    'domain-dropped': () => $localize`${by}:by: dropped the domain ${target}:domain:.`,
    'document-added': () => $localize`${by}:by: added the document ${target}:document:.`,
    'document-revised': () => $localize`${by}:by: added a new version of the document ${target}:document:.`,
    'document-edited': () => $localize`${by}:by: edited the document ${target}:document:.`,
    'document-removed': () => $localize`${by}:by: removed the document ${target}:document:.`,
    'calendar-renewed': () => $localize`${by}:by: made a new private calendar address.`,
    'calendar-revoked': () =>
      isOwn || entry.subject === 'calendar'
        ? $localize`${by}:by: revoked a private calendar address.`
        : $localize`${by}:by: revoked the private calendar address of ${whom()}:whom:.`,
    'issue-submitted': () => $localize`${by}:by: put the issue ${target}:issue: before another editor.`,
    'issue-approved': () => $localize`${by}:by: approved the issue ${target}:issue:.`,
    'issue-returned': () => $localize`${by}:by: gave the issue ${target}:issue: back to be changed.`,
    'issue-scheduled': () => $localize`${by}:by: set the time at which the issue ${target}:issue: goes.`,
    'issue-taken-back': () => $localize`${by}:by: took the issue ${target}:issue: back before it went.`,
    'issue-begun': () => $localize`${by}:by: began to send the issue ${target}:issue:.`,
    'issue-paused': () => $localize`${by}:by: paused the sending of the issue ${target}:issue:.`,
    'issue-resumed': () => $localize`${by}:by: went on sending the issue ${target}:issue:.`,
    'issue-cancelled': () => $localize`${by}:by: ended the sending of the issue ${target}:issue: early.`,
    'issue-sent': () => $localize`${by}:by: sent the issue ${target}:issue: to the last of its readers.`,
    'issue-discarded': () => $localize`${by}:by: discarded the issue ${target}:issue:.`,
    'readers-exported': () => $localize`${by}:by: exported the newsletter’s readers.`,
    'reader-erased': () => $localize`${by}:by: erased a reader of the newsletter.`,
    'newsletter-settings-changed': () => $localize`${by}:by: changed the newsletter’s settings.`,
    'draft-submitted': () => $localize`${by}:by: put ${item()}:item: up for review.`,
    'draft-approved': () => $localize`${by}:by: approved ${item()}:item:.`,
    'draft-returned': () => $localize`${by}:by: gave ${item()}:item: back to its writers.`,
    'draft-discarded': () => $localize`${by}:by: discarded the working copy of ${item()}:item:.`,
    'publication-scheduled': () => $localize`${by}:by: set a time for the publication of ${item()}:item:.`,
    'schedule-cancelled': () =>
      $localize`${by}:by: took back the time set for the publication of ${item()}:item:.`,
    'publication-failed': () => $localize`${by}:by: could not publish ${item()}:item: at the time set.`,
    'item-published': () => $localize`${by}:by: published ${item()}:item:.`,
    'item-withdrawn': () => $localize`${by}:by: withdrew ${item()}:item:.`,
    'item-reinstated': () => $localize`${by}:by: put ${item()}:item: back.`,
    'item-unpublished': () => $localize`${by}:by: deleted ${item()}:item: from the portal.`,
    'settings-changed': () =>
      target === 'home'
        ? $localize`${by}:by: changed the notice, or what the home page features.`
        : target === 'public'
          ? $localize`${by}:by: changed whom to write to, or where to follow the project.`
          : target === 'analytics'
            ? $localize`${by}:by: changed how long figures of visits are kept.`
            : $localize`${by}:by: changed the rules of publishing.`,
    'alias-added': () =>
      $localize`${by}:by: let ${addressIn(target)}:address: lead on to ${addressIn(target, entry.details?.['to'])}:target:.`,
    'alias-removed': () => $localize`${by}:by: let ${addressIn(target)}:address: lead nowhere any more.`,
  };
  return SENTENCES[entry.action]();
}

/** An item as `{kind}.{id}` names it: by its id, which people know from its address. */
function itemIn(target: string): string {
  const found = parseDraftId(target);
  if (!found) return target;
  const {kind, item} = found;
  switch (kind) {
    case 'deliverable':
      return $localize`the outcome ${item}:id:`;
    case 'news':
      return $localize`the news ${item}:id:`;
    case 'event':
      return $localize`the event ${item}:id:`;
    case 'page':
      return $localize`the page ${item}:id:`;
    case 'partner':
      return $localize`the partner ${item}:id:`;
    case 'work-package':
      return $localize`work package ${item}:id:`;
  }
}

/** The address of an item as `{kind}.{id}` names it, or of another of its kind. */
function addressIn(target: string, other?: unknown): string {
  const found = parseDraftId(target);
  return found ? addressOf(found.kind, typeof other === 'string' ? other : found.item) : target;
}

function roleIn({details}: AuditEntry): string {
  const role = details?.['role'];
  return typeof role === 'string' ? (ROLE_NAMES[role] ?? role) : $localize`member`;
}
