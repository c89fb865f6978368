import {formatDay} from '../dates/format';
import type {Deliverable} from '../deliverables/deliverable';
import {schemaOrgOf} from '../deliverables/metadata/schema-org';
import {descriptionOf, type PageHead, pageTitle} from './head';
import {pictureOf} from './picture';
import {scholarTags} from './scholar';
import {signpostsOf, typeOf} from './signposting';
import {breadcrumbOf} from './structured';
import {CATEGORY_NAMES} from './words';

export interface HeadPlace {
  /** The portal's origin. */
  readonly origin: string;
  /** Where everyone gets a file of this path. */
  fileAddress(path: string): string;
  readonly now: Date;
}

/** Whether everyone may have the files of an outcome by now. */
export function isOpen({embargoUntil}: Pick<Deliverable, 'embargoUntil'>, now: Date): boolean {
  return !embargoUntil || embargoUntil <= now;
}

/**
 * What an outcome's page says of itself. Nothing of a file is told before its embargo ends.
 *
 * @param item public, and not withdrawn
 */
export function outcomeHead(item: Deliverable, {origin, fileAddress, now}: HeadPlace): PageHead {
  const path = `/deliverables/${item.id}`;
  const place = {origin, fileAddress, isOpen: isOpen(item, now)};
  const work = schemaOrgOf(item, {origin, fileAddress, now});
  const {category} = item;
  return {
    title: pageTitle(item.title),
    description: descriptionOf(item.summary),
    canonical: `${origin}${path}`,
    isArticle: true,
    image: pictureOf('deliverable', item, origin),
    scholar: scholarTags(item, place),
    data: [
      work,
      breadcrumbOf(
        [
          ['Outcomes', '/deliverables'],
          [CATEGORY_NAMES[category], `/deliverables?category=${category}`],
          [item.title, path],
        ],
        origin,
      ),
    ],
    links: signpostsOf(item, typeOf(work), place),
  };
}

/** An earlier version's page: the outcome of today is its address for others. */
export function earlierVersionHead(item: Deliverable, place: HeadPlace): PageHead {
  const {title, description, canonical, image} = outcomeHead(item, place);
  return {title, description, canonical, image, isArticle: true};
}

/** What stays of a withdrawn outcome: how it is cited, and that it is gone. */
export function tombstoneHead(item: Deliverable, withdrawn: NonNullable<Deliverable['withdrawn']>): PageHead {
  return {
    title: pageTitle(item.title),
    description: descriptionOf(
      `This outcome was withdrawn on ${formatDay(withdrawn.at, 'en')}. Reason: ${withdrawn.reason}`,
    ),
    ...(item.doi && {
      links: [{relation: 'cite-as', address: `https://doi.org/${encodeURI(item.doi)}`} as const],
    }),
  };
}
