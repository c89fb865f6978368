import type {Role} from '@model/access/role';
import type {Admission} from '@model/members/member';
import type {PeopleSort, Standing} from '@model/members/people-query';
import {formatDay, formatMoment} from '@model/dates/format';

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  member: $localize`Member`,
  editor: $localize`Editor`,
  admin: $localize`Administrator`,
};

/** What a role opens, said plainly before it is given. */
export const ROLE_OPENS: Readonly<Record<Role, string>> = {
  member: $localize`Sees the consortium's outcomes, documents, meetings and directory, and adds documents to their own work packages.`,
  editor: $localize`Sees and does what a member does; also sees all drafts, and writes and publishes what the public reads.`,
  admin: $localize`Sees and does everything: also all members with their addresses, the audit log, and who gets in.`,
};

export const ADMISSION_WORDS: Readonly<Record<Admission, string>> = {
  invitation: $localize`by invitation`,
  domain: $localize`by their email domain`,
  request: $localize`by request`,
  grant: $localize`by the grant tool`,
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  active: $localize`Active`,
  removed: $localize`Removed`,
  all: $localize`All`,
};

export const SORT_WORDS: Readonly<Record<PeopleSort, string>> = {
  name: $localize`By name`,
  newest: $localize`Newest members first`,
  visited: $localize`Latest visit first`,
};

export function day(moment: Date): string {
  return formatDay(moment, $localize.locale ?? 'en');
}

export function minute(moment: Date): string {
  return formatMoment(moment, $localize.locale ?? 'en');
}
