/** Pages in schema.org's words, with what Google requires of each type. */
import type {
  BreadcrumbList,
  CollectionPage,
  Event,
  NewsArticle,
  Organization,
  ResearchProject,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import {precisionOf} from '../dates/partial-date';
import {PROJECT} from '../deliverables/metadata/project';
import type {PortalEvent} from '../events/event';
import {timesOf} from '../events/times';
import type {NewsItem} from '../news/news-item';
import type {Partner} from '../partners/partner';
import type {WorkPackage} from '../work-packages/work-package';

const CONTEXT = {'@context': 'https://schema.org'} as const;

/** Google shows no more of a headline. */
const HEADLINE_LENGTH = 110;

/** One step from the home page down: its name and its path. */
export type Crumb = readonly [name: string, path: string];

/** Where a page stands, from the home page down to itself. A page that is the home page's child at the least. */
export function breadcrumbOf(crumbs: readonly Crumb[], origin: string): WithContext<BreadcrumbList> {
  return {
    ...CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: [['Home', '/'] as const, ...crumbs].map(([name, path], i) => ({
      '@type': 'ListItem' as const,
      position: i + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}

/** The portal as a web site, and the project that it is of. */
export function portalOf(origin: string, description: string): readonly WithContext<Thing>[] {
  const site: WithContext<WebSite> = {
    ...CONTEXT,
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    url: `${origin}/`,
    name: PROJECT.portal,
    alternateName: 'CAN.HEAL portal',
    description,
    inLanguage: 'en',
    publisher: {'@id': `${origin}/#project`},
  };
  const project: WithContext<ResearchProject> = {
    ...CONTEXT,
    '@type': 'ResearchProject',
    '@id': `${origin}/#project`,
    name: PROJECT.portal,
    alternateName: PROJECT.awardTitle,
    url: `${origin}/`,
    logo: `${origin}/icons/icon-512.png`,
    description,
    funding: {
      '@type': 'Grant',
      identifier: PROJECT.award,
      name: PROJECT.awardTitle,
      funder: {'@type': 'Organization', name: PROJECT.funder},
    },
  };
  return [site, project];
}

/** A list of the portal: its name and what stands on it, in order. */
export function collectionOf(
  {
    name,
    description,
    address,
  }: {readonly name: string; readonly description: string; readonly address: string},
  addresses: readonly string[],
): WithContext<CollectionPage> {
  return {
    ...CONTEXT,
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name,
    description,
    inLanguage: 'en',
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: addresses.length,
      itemListElement: addresses.map((url, i) => ({'@type': 'ListItem' as const, position: i + 1, url})),
    },
  };
}

/** A page of text. */
export function textPageOf(
  page: {readonly title: string; readonly summary: string; readonly updatedAt?: Date},
  address: string,
  type: 'WebPage' | 'AboutPage' | 'ContactPage' = 'WebPage',
): WithContext<WebPage> {
  return {
    ...CONTEXT,
    '@type': type,
    '@id': address,
    url: address,
    name: page.title,
    description: page.summary,
    inLanguage: 'en',
    ...(page.updatedAt && {dateModified: page.updatedAt.toISOString()}),
  } as WithContext<WebPage>;
}

/** News. Google requires nothing of an article, and recommends headline, dates, author and image. */
export function newsArticleOf(
  item: NewsItem,
  {origin, image}: {readonly origin: string; readonly image: string},
): WithContext<NewsArticle> {
  const address = `${origin}/news/${item.id}`;
  return {
    ...CONTEXT,
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: item.title.slice(0, HEADLINE_LENGTH),
    name: item.title,
    description: item.summary,
    inLanguage: item.language,
    image,
    datePublished: item.date ?? item.publishedAt.toISOString(),
    dateModified: item.updatedAt.toISOString(),
    author: projectOf(origin),
    publisher: {...projectOf(origin), logo: `${origin}/icons/icon-512.png`},
    ...(item.place && {contentLocation: {'@type': 'Place', name: item.place, address: item.place}}),
    ...(item.sources.length > 0 && {isBasedOn: item.sources.map(({url}) => url)}),
    ...(item.deliverables.length > 0 && {
      about: item.deliverables.map((id) => ({'@id': `${origin}/deliverables/${id}`})),
    }),
  };
}

/**
 * An event, as far as it is known: Google requires a day and a place. What lacks one of them, or is only a day by which
 * something is due, is a page about it.
 */
export function eventOf(event: PortalEvent, origin: string): WithContext<Event> | WithContext<WebPage> {
  const address = `${origin}/events/${event.id}`;
  const location = locationOf(event, address);
  const isOne = event.kind !== 'deadline' && event.start && precisionOf(event.start) === 'day';
  if (!isOne || !location) {
    return textPageOf({title: event.title, summary: event.summary, updatedAt: event.updatedAt}, address);
  }
  const times = timesOf(event);
  const end =
    times?.end?.toISOString() ?? (event.end && precisionOf(event.end) === 'day' ? event.end : undefined);
  return {
    ...CONTEXT,
    '@type': 'Event',
    '@id': address,
    url: address,
    name: event.title,
    description: event.summary,
    startDate: times?.start.toISOString() ?? event.start,
    ...(end && {endDate: end}),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${event.online ? (event.place ? 'Mixed' : 'Online') : 'Offline'}EventAttendanceMode`,
    location,
  };
}

function locationOf({place, online, links}: PortalEvent, address: string) {
  const isReal = place !== undefined && place.toLowerCase() !== 'online';
  const real = isReal ? [{'@type': 'Place' as const, name: place, address: place}] : [];
  const virtual = online ? [{'@type': 'VirtualLocation' as const, url: links[0]?.url ?? address}] : [];
  const all = [...real, ...virtual];
  return all.length > 0 ? all : undefined;
}

export function partnerOf(partner: Partner, origin: string): WithContext<Organization> {
  return {
    ...CONTEXT,
    '@type': 'Organization',
    '@id': `${origin}/partners/${partner.id}`,
    name: partner.name,
    ...(partner.acronym !== partner.name && {alternateName: partner.acronym}),
    ...(partner.role && {description: partner.role}),
    ...(partner.url && {url: partner.url}),
    mainEntityOfPage: `${origin}/partners/${partner.id}`,
    address: {
      '@type': 'PostalAddress',
      addressCountry: partner.country,
      ...(partner.city && {addressLocality: partner.city}),
    },
    memberOf: projectOf(origin),
  };
}

export function workPackageOf(
  {number, title, alternativeTitle, objective}: WorkPackage,
  origin: string,
): WithContext<ResearchProject> {
  const address = `${origin}/work-packages/${number}`;
  return {
    ...CONTEXT,
    '@type': 'ResearchProject',
    '@id': address,
    url: address,
    identifier: `WP${number}`,
    name: title,
    ...(alternativeTitle && {alternateName: alternativeTitle}),
    description: objective,
    parentOrganization: projectOf(origin),
  };
}

function projectOf(origin: string) {
  return {
    '@type': 'Organization' as const,
    '@id': `${origin}/#project`,
    name: PROJECT.portal,
    url: `${origin}/`,
  };
}
