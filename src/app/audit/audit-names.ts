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
