import type {Deliverable} from '@model/deliverables/deliverable';
import {HOME_PAGE} from '@model/pages/home-words';
import {INSIGHTS_PAGE} from '@model/pages/page';
import {addressOf, type Kind} from '@model/publishing/kind';
import {addressProblem} from '@model/publishing/new-address';
import {publicSettingsSchema} from '@model/settings/public-settings';
import {workPackageNumberFrom} from '@model/work-packages/number';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import type {Context} from './context';
import {findPublic, findRenamed, findVersion, type Found, listPublic} from './find';
import type {FirstPage, Moved} from './first-page';
import {cataloguePage} from './pages/catalogue';
import {contactPage} from './pages/contact';
import {eventPage} from './pages/event';
import {homePage} from './pages/home';
import {insightsPage} from './pages/insights';
import {issuePage} from './pages/issue';
import {
  eventListPage,
  newsletterPage,
  newsListPage,
  partnerListPage,
  workPackageListPage,
} from './pages/lists';
import {newsPage} from './pages/news';
import {NOT_FOUND} from './pages/not-found';
import {outcomePage} from './pages/outcome';
import {partnerPage} from './pages/partner';
import {textPage} from './pages/text-page';
import {tombstonePage} from './pages/tombstone';
import {workPackagePage} from './pages/work-package';

/** Items that a list holds: each is one document read. */
const LISTED = 100;

type Answer = FirstPage | Moved;

const NOUNS = [
  '',
  'deliverables',
  'news',
  'events',
  'partners',
  'work-packages',
  'newsletter',
  'contact',
  'insights',
];

/** What is for somebody: Hosting answers these by the app alone, before this function is asked. */
const ALONE = ['sign-in', 'account', 'admin', 'workspace'];

/** Whether no page of the portal can be at an address, which costs nothing to say. */
export function isNowhere({pathname}: URL): boolean {
  const [noun = ''] = pathname.replace(/^\//, '').split('/');
  // Editors may add pages to those the portal began with.
  return ![...NOUNS, ...ALONE].includes(noun) && addressProblem('page', noun) !== undefined;
}

/**
 * The page at an address, as everyone sees it; `undefined` where the app has a page of its own that says nothing before
 * it runs. Costs at most two document reads beside what is remembered; the lists of news and events one for each of theirs.
 */
export async function pageAt(url: URL, db: Firestore, context: Context): Promise<Answer | undefined> {
  const [noun = '', id, ...rest] = url.pathname.replace(/^\/|\/$/g, '').split('/');
  if (ALONE.includes(noun)) return undefined;
  if (id === undefined) return placeAt(noun, url, db, context);
  if (noun === 'deliverables') return outcomeAt(id, rest, db, context);
  if (rest.length > 0) return NOT_FOUND;
  switch (noun) {
    case 'news':
      return itemAt('news', id, db, (item) => newsPage(item, context));
    case 'events':
      return itemAt('event', id, db, (item) => eventPage(item, context));
    case 'partners':
      return itemAt('partner', id, db, (item) => partnerPage(item, context));
    case 'work-packages':
      return workPackageAt(id, db, context);
    case 'newsletter':
      return newsletterAt(id, db, context);
    default:
      return NOT_FOUND;
  }
}

/** Pages that are no item's: the lists, and pages of text. */
async function placeAt(
  name: string,
  {searchParams}: URL,
  db: Firestore,
  context: Context,
): Promise<Answer | undefined> {
  switch (name) {
    case '':
      return homePage(context);
    case 'deliverables':
      return cataloguePage(searchParams, context);
    case 'news':
      return newsListPage(await listPublic(db, 'news', LISTED), context);
    case 'events':
      return eventListPage(await listPublic(db, 'event', LISTED), context);
    case 'partners':
      return partnerListPage(context);
    case 'work-packages':
      return workPackageListPage(context);
    case 'newsletter':
      return newsletterPage(context);
    case 'contact': {
      const settings = await db.doc(paths.publicSettings).get();
      return contactPage(v.parse(publicSettingsSchema, toDomain(settings.data() ?? {})), context);
    }
    case INSIGHTS_PAGE:
      return insightsPage(await findPublic(db, 'page', INSIGHTS_PAGE), context);
    case HOME_PAGE:
      return {movedTo: '/'};
    default:
      return itemAt('page', name, db, (page) => textPage(page, context));
  }
}

async function itemAt<K extends Kind>(
  kind: K,
  id: string,
  db: Firestore,
  page: (item: Found<K>) => FirstPage,
): Promise<Answer> {
  const item = await findPublic(db, kind, id);
  return item ? page(item) : renamed(kind, id, db);
}

/** Where what went by this name stands now; nothing, where nobody may know. */
async function renamed(kind: Kind, id: string, db: Firestore): Promise<Answer> {
  const target = await findRenamed(db, kind, id);
  return target ? {movedTo: addressOf(kind, target)} : NOT_FOUND;
}

async function outcomeAt(
  id: string,
  [part, version, ...more]: readonly string[],
  db: Firestore,
  context: Context,
): Promise<Answer> {
  if (part !== undefined && (part !== 'versions' || version === undefined || more.length > 0))
    return NOT_FOUND;
  const latest: Deliverable | undefined = await findPublic(db, 'deliverable', id);
  if (!latest) return renamed('deliverable', id, db);
  if (latest.withdrawn) return tombstonePage(latest, latest.withdrawn, context);
  if (version === undefined) return outcomePage(latest, context);
  const earlier = await findVersion(db, latest, version);
  return earlier ? outcomePage(earlier, context, latest) : NOT_FOUND;
}

async function workPackageAt(id: string, db: Firestore, context: Context): Promise<Answer> {
  const number = workPackageNumberFrom(id);
  if (number === undefined) return NOT_FOUND;
  return workPackagePage(number, await findWorkPackage(db, number), context);
}

async function findWorkPackage(db: Firestore, number: number) {
  const found = await findPublic(db, 'work-package', String(number));
  return found && {...found, number};
}

/** Where the links in letters lead, which say nothing before the app runs, or a past issue. */
async function newsletterAt(id: string, db: Firestore, context: Context): Promise<Answer | undefined> {
  if (['confirm', 'unsubscribe', 'preferences'].includes(id)) return undefined;
  const issue = await findPublic(db, 'deliverable', id);
  if (!issue) return issueRenamed(id, db);
  if (issue.category !== 'newsletters') return NOT_FOUND;
  if (issue.withdrawn) return tombstonePage(issue, issue.withdrawn, context);
  return issuePage(issue, context);
}

async function issueRenamed(id: string, db: Firestore): Promise<Answer> {
  const target = await findRenamed(db, 'deliverable', id);
  const issue = target && (await findPublic(db, 'deliverable', target));
  return issue && issue.category === 'newsletters' ? {movedTo: `/newsletter/${issue.id}`} : NOT_FOUND;
}
