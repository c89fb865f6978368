import {HOME_PAGE} from '@model/pages/home-words';
import {INSIGHTS_PAGE} from '@model/pages/page';
import type {FieldPath} from '@model/publishing/draft-changes';
import type {Kind} from '@model/publishing/kind';
import type {Field, FieldGroup} from './field';
import {HOME_GROUPS, HOME_SECTIONS} from './home-fields';
import {
  EVENT_GROUPS,
  INSIGHTS_FIGURES,
  INSIGHTS_GROUPS,
  NEWS_GROUPS,
  PAGE_GROUPS,
  PARTNER_GROUPS,
  WORK_PACKAGE_GROUPS,
} from './other-fields';
import {OUTCOME_GROUPS} from './outcome-fields';

const GROUPS: Readonly<Record<Kind, readonly FieldGroup[]>> = {
  deliverable: OUTCOME_GROUPS,
  news: NEWS_GROUPS,
  event: EVENT_GROUPS,
  page: PAGE_GROUPS,
  partner: PARTNER_GROUPS,
  'work-package': WORK_PACKAGE_GROUPS,
};

/** Pages that show more than a text. */
const PAGES_OF_THEIR_OWN: ReadonlyMap<string, readonly FieldGroup[]> = new Map([
  [HOME_PAGE, HOME_GROUPS],
  [INSIGHTS_PAGE, INSIGHTS_GROUPS],
]);

/** The form of an item: the fields of its kind in the order in which they are filled in and reviewed. */
export function groupsOf(kind: Kind, item: string): readonly FieldGroup[] {
  return (kind === 'page' && PAGES_OF_THEIR_OWN.get(item)) || GROUPS[kind];
}

/** All the fields that an item of a kind may have, in order. */
export function fieldsOfKind(kind: Kind): Field[] {
  const groups = kind === 'page' ? [...GROUPS.page, HOME_SECTIONS, INSIGHTS_FIGURES] : GROUPS[kind];
  return groups.flatMap(({fields}) => fields);
}

/** The field at a path, or the one that a path inside it belongs to: `creators.2.orcid` is of `creators`. */
export function fieldAt(kind: Kind, path: FieldPath): Field | undefined {
  return fieldsOfKind(kind).find((field) => path === field.path || path.startsWith(`${field.path}.`));
}
