import type {PortalEvent} from '../events/event';
import type {NewsItem} from '../news/news-item';
import type {Page} from '../pages/page';
import type {Partner} from '../partners/partner';
import {INITIAL_STATE, NO_FILTERS} from '../search/query-state';
import type {WorkPackage} from '../work-packages/work-package';
import {descriptionOf, type PageHead, pageTitle} from './head';
import {feedOf} from './list-heads';
import {pictureOf, portalPicture} from './picture';
import {pageSignposts} from './signposting';
import {breadcrumbOf, eventOf, newsArticleOf, partnerOf, textPageOf, workPackageOf} from './structured';

interface ItemPlace {
  /** The portal's origin. */
  readonly origin: string;
}

export function newsHead(item: NewsItem, {origin}: ItemPlace): PageHead {
  const path = `/news/${item.id}`;
  const image = pictureOf('news', item, origin);
  const thing = newsArticleOf(item, {origin, image: image.url});
  return {
    title: pageTitle(item.title),
    description: descriptionOf(item.summary),
    canonical: `${origin}${path}`,
    isArticle: true,
    image,
    links: pageSignposts(`${origin}${path}`, thing),
    data: [
      thing,
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
  const thing = eventOf(event, origin);
  return {
    title: pageTitle(event.title),
    description: descriptionOf(event.summary),
    canonical: `${origin}${path}`,
    image,
    links: pageSignposts(`${origin}${path}`, thing),
    data: [
      thing,
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
  const thing = partnerOf(partner, origin);
  return {
    title: pageTitle(partner.acronym),
    description: descriptionOf(
      [`${partner.name} is a partner of CAN.HEAL.`, partner.role].filter(Boolean).join(' '),
    ),
    canonical: `${origin}${path}`,
    image,
    links: pageSignposts(`${origin}${path}`, thing),
    data: [
      thing,
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
  const thing = known && workPackageOf(known, origin);
  return {
    title: pageTitle(title),
    description: descriptionOf(known?.objective ?? `What came out of work package ${number} of CAN.HEAL.`),
    canonical: `${origin}${path}`,
    image,
    ...(thing && {links: pageSignposts(`${origin}${path}`, thing)}),
    data: [
      ...(thing ? [thing] : []),
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
  const thing = textPageOf(page, `${origin}${path}`, page.id === 'about' ? 'AboutPage' : 'WebPage');
  return {
    title: pageTitle(page.title),
    description: descriptionOf(page.summary),
    canonical: `${origin}${path}`,
    image,
    links: pageSignposts(`${origin}${path}`, thing),
    data: [thing, breadcrumbOf([[page.title, path]], origin)],
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
