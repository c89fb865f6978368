import type {PortalEvent} from '../events/event';
import type {NewsItem} from '../news/news-item';
import type {Page} from '../pages/page';
import type {Partner} from '../partners/partner';
import {INITIAL_STATE, NO_FILTERS} from '../search/query-state';
import type {WorkPackage} from '../work-packages/work-package';
import {descriptionOf, type PageHead, pageTitle} from './head';
import {feedOf} from './list-heads';
import {pictureOf, portalPicture} from './picture';
import {breadcrumbOf, eventOf, newsArticleOf, partnerOf, textPageOf, workPackageOf} from './structured';

interface ItemPlace {
  /** The portal's origin. */
  readonly origin: string;
}

export function newsHead(item: NewsItem, {origin}: ItemPlace): PageHead {
  const path = `/news/${item.id}`;
  const image = pictureOf('news', item, origin);
  return {
    title: pageTitle(item.title),
    description: descriptionOf(item.summary),
    canonical: `${origin}${path}`,
    isArticle: true,
    image,
    data: [
      newsArticleOf(item, {origin, image: image.url}),
      breadcrumbOf(
        [
          ['News', '/news'],
          [item.title, path],
        ],
        origin,
      ),
    ],
  };
}

export function eventHead(event: PortalEvent, {origin}: ItemPlace): PageHead {
  const path = `/events/${event.id}`;
  const image = pictureOf('event', event, origin);
  return {
    title: pageTitle(event.title),
    description: descriptionOf(event.summary),
    canonical: `${origin}${path}`,
    image,
    data: [
      eventOf(event, origin),
      breadcrumbOf(
        [
          ['Events', '/events'],
          [event.title, path],
        ],
        origin,
      ),
    ],
  };
}

export function partnerHead(partner: Partner, {origin}: ItemPlace): PageHead {
  const path = `/partners/${partner.id}`;
  const image = pictureOf('partner', partner, origin);
  return {
    title: pageTitle(partner.acronym),
    description: descriptionOf(
      [`${partner.name} is a partner of CAN.HEAL.`, partner.role].filter(Boolean).join(' '),
    ),
    canonical: `${origin}${path}`,
    image,
    data: [
      partnerOf(partner, origin),
      breadcrumbOf(
        [
          ['Partners', '/partners'],
          [partner.name, path],
        ],
        origin,
      ),
    ],
  };
}

/** @param known absent where nothing was published of it but its number */
export function workPackageHead(
  number: number,
  known: WorkPackage | undefined,
  {origin}: ItemPlace,
): PageHead {
  const path = `/work-packages/${number}`;
  const title = known?.title ?? `Work package ${number}`;
  const image = pictureOf('work-package', {id: String(number), title}, origin);
  return {
    title: pageTitle(title),
    description: descriptionOf(known?.objective ?? `What came out of work package ${number} of CAN.HEAL.`),
    canonical: `${origin}${path}`,
    image,
    data: [
      ...(known ? [workPackageOf(known, origin)] : []),
      breadcrumbOf(
        [
          ['Work packages', '/work-packages'],
          [title, path],
        ],
        origin,
      ),
    ],
    feeds: feedOf({...INITIAL_STATE, filters: {...NO_FILTERS, workPackage: [String(number)]}}),
  };
}

export function textPageHead(page: Page, {origin}: ItemPlace): PageHead {
  const path = `/${page.id}`;
  const image = pictureOf('page', page, origin);
  return {
    title: pageTitle(page.title),
    description: descriptionOf(page.summary),
    canonical: `${origin}${path}`,
    image,
    data: [
      textPageOf(page, `${origin}${path}`, page.id === 'about' ? 'AboutPage' : 'WebPage'),
      breadcrumbOf([[page.title, path]], origin),
    ],
  };
}

export function contactHead(lead: string, {origin}: ItemPlace): PageHead {
  const address = `${origin}/contact`;
  return {
    title: pageTitle('Contact'),
    description: descriptionOf(lead),
    canonical: address,
    image: portalPicture(origin),
    data: [
      textPageOf({title: 'Contact', summary: lead}, address, 'ContactPage'),
      breadcrumbOf([['Contact', '/contact']], origin),
    ],
  };
}
