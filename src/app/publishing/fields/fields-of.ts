import type {FieldPath} from '@model/publishing/draft-changes';
import type {Kind} from '@model/publishing/kind';
import type {Field, FieldGroup} from './field';
import {EVENT_GROUPS, NEWS_GROUPS, PAGE_GROUPS, PARTNER_GROUPS, WORK_PACKAGE_GROUPS} from './other-fields';
import {OUTCOME_GROUPS} from './outcome-fields';

/** The form of each kind: the fields in the order in which they are filled in and reviewed. */
export const FIELD_GROUPS: Readonly<Record<Kind, readonly FieldGroup[]>> = {
  deliverable: OUTCOME_GROUPS,
  news: NEWS_GROUPS,
  event: EVENT_GROUPS,
  page: PAGE_GROUPS,
  partner: PARTNER_GROUPS,
  'work-package': WORK_PACKAGE_GROUPS,
};

/** All the fields of a kind, in order. */
export function fieldsOfKind(kind: Kind): Field[] {
  return FIELD_GROUPS[kind].flatMap(({fields}) => fields);
}

/** The field at a path, or the one that a path inside it belongs to: `creators.2.orcid` is of `creators`. */
export function fieldAt(kind: Kind, path: FieldPath): Field | undefined {
  return fieldsOfKind(kind).find((field) => path === field.path || path.startsWith(`${field.path}.`));
}
