import type {Invitation} from '@model/members/invitation';
import type {Member} from '@model/members/member';
import type {AuditNames} from './sentence';

/** Names from what was read: the log itself holds none, so that it may stay when a person goes. */
export function auditNames(members: readonly Member[], invitations: readonly Invitation[]): AuditNames {
  const people = new Map(members.map(({id, name}) => [id, name]));
  const guests = new Map(invitations.map(({id, email}) => [id, email]));
  return {
    person(uid) {
      if (uid === 'portal') return $localize`The portal`;
      if (uid === 'grant-tool') return $localize`The grant tool`;
      return people.get(uid) ?? $localize`a former member (${uid.slice(0, 6)}:uid:)`;
    },
    invitation: (id) => guests.get(id) ?? $localize`somebody`,
  };
}

/** The names for a sentence on a page: one that is written from right to left leaves the words around it in place. */
export function isolated(names: AuditNames): AuditNames {
  return {
    person: (uid) => isolate(names.person(uid)),
    invitation: (id) => isolate(names.invitation(id)),
  };
}

/** Text between Unicode's marks of an isolate, whose direction is its own. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
