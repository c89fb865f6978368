import {deliverableSchema} from '../deliverables/deliverable';
import {eventSchema} from '../events/event';
import {newsItemSchema} from '../news/news-item';
import {HOME_PAGE} from '../pages/home-words';
import {pageSchema} from '../pages/page';
import {partnerSchema} from '../partners/partner';
import {workPackageSchema} from '../work-packages/work-package';

/** What editors keep: each kind has a collection of published items and one form. */
export const KINDS = ['deliverable', 'news', 'event', 'page', 'partner', 'work-package'] as const;

export type Kind = (typeof KINDS)[number];

/** What is published of each kind, and where: `{collection}/{id}`; the id of a work package is its number. */
export const KIND_SCHEMAS = {
  deliverable: deliverableSchema,
  news: newsItemSchema,
  event: eventSchema,
  page: pageSchema,
  partner: partnerSchema,
  'work-package': workPackageSchema,
} as const;

export const KIND_COLLECTIONS = {
  deliverable: 'deliverables',
  news: 'news',
  event: 'events',
  page: 'pages',
  partner: 'partners',
  'work-package': 'workPackages',
} as const satisfies Record<Kind, string>;

/** Where the portal shows an item: `/deliverables/genetic-counselling`. A page's address is its id, but for the home page’s. */
export function addressOf(kind: Kind, id: string): string {
  if (kind !== 'page') return `/${KIND_FOLDERS[kind]}/${id}`;
  return id === HOME_PAGE ? '/' : `/${id}`;
}

/** The noun in a file's path and in an address. */
export const KIND_FOLDERS = {
  deliverable: 'deliverables',
  news: 'news',
  event: 'events',
  page: 'pages',
  partner: 'partners',
  'work-package': 'work-packages',
} as const satisfies Record<Kind, string>;
