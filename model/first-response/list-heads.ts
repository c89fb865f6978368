import {feedPath} from '../feeds/feed';
import {followedSearch, followedWords} from '../feeds/followed';
import {FIRST_HOME_WORDS, type WrittenHomeWords} from '../pages/home-words';
import {NO_FILTERS, searchOf, type CatalogueState} from '../search/query-state';
import {descriptionOf, type FeedLink, type PageHead, pageTitle, PORTAL_TITLE} from './head';
import {portalPicture} from './picture';
import {breadcrumbOf, collectionOf, type Crumb, portalOf, textPageOf} from './structured';
import {CATEGORY_NAMES} from './words';

interface ListPlace {
  /** The portal's origin. */
  readonly origin: string;
}

/** @param words what editors wrote for the page, which the app begins with */
export function homeHead({origin}: ListPlace, words?: WrittenHomeWords): PageHead {
  const description = words?.description ?? FIRST_HOME_WORDS.description;
  return {
    title: PORTAL_TITLE,
    description: descriptionOf(description),
    canonical: `${origin}/`,
    image: portalPicture(origin),
    data: portalOf(origin, description),
    ...(words && {homeWords: words}),
  };
}

/** A list that is one page, as that of the partners. */
export interface ListPage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Paths of what stands on it. */
  readonly items: readonly string[];
  readonly feeds?: readonly FeedLink[];
}

export function listHead({path, title, description, items, feeds}: ListPage, {origin}: ListPlace): PageHead {
  const address = `${origin}${path}`;
  const all = items.map((item) => `${origin}${item}`);
  return {
    title: pageTitle(title),
    description: descriptionOf(description),
    canonical: address,
    image: portalPicture(origin),
    data: [collectionOf({name: title, description, address}, all), breadcrumbOf([[title, path]], origin)],
    ...(feeds && {feeds}),
  };
}

/** The page of charts. */
export function insightsHead(lead: string, {origin}: ListPlace): PageHead {
  const address = `${origin}/insights`;
  return {
    title: pageTitle('Insights'),
    description: descriptionOf(lead),
    canonical: address,
    image: portalPicture(origin),
    data: [
      textPageOf({title: 'Insights', summary: lead}, address),
      breadcrumbOf([['Insights', '/insights']], origin),
    ],
  };
}

const CATALOGUE_DESCRIPTION =
  'Reports, guidance, data and training from CAN.HEAL. Search in your own words, or narrow the list.';

/**
 * The catalogue's head. A category has an address of its own, and so has each page of it; every other choice is the same
 * list in other words, whose address is the category's or the whole catalogue's. A search is nobody's to find.
 *
 * @param ids of the outcomes on the shown page
 */
export function catalogueHead(state: CatalogueState, ids: readonly string[], {origin}: ListPlace): PageHead {
  const canonical = `${origin}/deliverables${withMark(searchOf(canonicalState(state)))}`;
  const category = soleCategory(state);
  const title = category ? CATEGORY_NAMES[category] : 'Outcomes';
  const crumbs: Crumb[] = [['Outcomes', '/deliverables']];
  if (category) crumbs.push([title, `/deliverables?category=${category}`]);
  return {
    title: pageTitle(title),
    description: category ? `${title}: outcomes of CAN.HEAL in this category.` : CATALOGUE_DESCRIPTION,
    canonical,
    ...(state.q && {isUnlisted: true}),
    image: portalPicture(origin),
    data: [
      collectionOf(
        {name: title, description: CATALOGUE_DESCRIPTION, address: canonical},
        ids.map((id) => `${origin}/deliverables/${id}`),
      ),
      breadcrumbOf(crumbs, origin),
    ],
    feeds: feedOf(state),
  };
}

/** The feed of what the catalogue shows. That of all outcomes is on every page. */
export function feedOf(state: CatalogueState): readonly FeedLink[] {
  const search = followedSearch(state);
  if (!search) return [];
  const path = feedPath('outcomes', 'atom.xml', search);
  return [{title: `CAN.HEAL: outcomes: ${followedWords(state)}`, type: 'application/atom+xml', path}];
}

/** The state whose address stands for this one. */
export function canonicalState(state: CatalogueState): CatalogueState {
  const category = soleCategory(state);
  const filters = {...NO_FILTERS, ...(category && {category: [category]})};
  const list = {q: '', filters, sort: undefined, page: state.page};
  return searchOf(state) === searchOf(list) ? list : {...list, page: 1};
}

function soleCategory({filters: {category}}: CatalogueState): keyof typeof CATEGORY_NAMES | undefined {
  return category.length === 1 ? (category[0] as keyof typeof CATEGORY_NAMES) : undefined;
}

function withMark(search: string): string {
  return search && `?${search.replace(/^\?/, '')}`;
}
