import * as v from 'valibot';
import {AUDIENCES} from '../deliverables/audience';
import {CATEGORIES} from '../deliverables/category';
import {deliverableSchema} from '../deliverables/deliverable';
import {phaseOf} from '../events/phase';
import {eventSchema, type PortalEvent} from '../events/event';
import {newestFirst} from '../dates/partial-date';
import {newsItemSchema, type NewsItem} from '../news/news-item';
import {homeWordsOf, homeWordsSchema} from '../pages/home-words';
import type {PageFields} from '../pages/page';
import {partnerSchema, type Partner} from '../partners/partner';
import {MOST_FEATURED, noticeTextSchema, type HomeSettings} from '../settings/home-settings';
import {idSchema, lineSchema, WORK_PACKAGE_NUMBERS, workPackageNumberSchema} from '../schema/fields';
import type {WorkPackage} from '../work-packages/work-package';
import type {CatalogueEntry} from './entry';
import {compareEntries} from './order';

const LATEST_OUTCOMES = 6;
const LATEST_NEWS = 4;
const EVENTS_EACH_WAY = 4;
const OUTCOMES_PER_RUNG = 6;
const PARTNERS = 200;
const EXCERPT = 280;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const excerptSchema = v.optional(lineSchema(EXCERPT));

const digestOutcomeSchema = v.object({
  id: idSchema,
  ...v.pick(deliverableSchema, ['title', 'category', 'issued', 'number', 'titleIsDescriptive', 'demo'])
    .entries,
  excerpt: excerptSchema,
});

const digestNoticeSchema = v.object({
  text: noticeTextSchema,
  /** Epoch milliseconds after which it is not shown any more. */
  until: v.optional(v.number()),
});

const digestNewsSchema = v.object({
  id: idSchema,
  ...v.pick(newsItemSchema, ['title', 'date', 'language', 'demo']).entries,
  excerpt: excerptSchema,
});

const digestEventSchema = v.object({
  id: idSchema,
  ...v.pick(eventSchema, [
    'title',
    'start',
    'end',
    'startTime',
    'endTime',
    'timeZone',
    'place',
    'online',
    'demo',
  ]).entries,
});

const digestWorkPackageSchema = v.object({
  number: workPackageNumberSchema,
  /** Absent where no title was published: the rung then says only its number. */
  title: v.optional(lineSchema(200)),
  titleIsDescriptive: v.optional(v.boolean()),
  count: countSchema,
  outcomes: v.pipe(
    v.array(v.object({id: idSchema, ...v.pick(deliverableSchema, ['title', 'category']).entries})),
    v.maxLength(OUTCOMES_PER_RUNG),
  ),
});

const digestPartnerSchema = v.object({
  id: idSchema,
  ...v.pick(partnerSchema, ['name', 'acronym', 'country', 'type']).entries,
  /** Absent in a digest that was built before it was told. */
  workPackages: v.optional(partnerSchema.entries.workPackages),
});

/**
 * What the home page shows, and the names the other public pages need, in one small document
 * (`catalogue/public-home`). Public material only; its size does not grow with the number of outcomes.
 */
export const homeDigestSchema = v.object({
  total: countSchema,
  categories: v.object(v.entriesFromList(CATEGORIES, countSchema)),
  audiences: v.object(v.entriesFromList(AUDIENCES, countSchema)),
  latest: v.pipe(v.array(digestOutcomeSchema), v.maxLength(LATEST_OUTCOMES)),
  news: v.pipe(v.array(digestNewsSchema), v.maxLength(LATEST_NEWS)),
  /** Soonest first. */
  coming: v.pipe(v.array(digestEventSchema), v.maxLength(EVENTS_EACH_WAY)),
  /** Newest first. */
  recent: v.pipe(v.array(digestEventSchema), v.maxLength(EVENTS_EACH_WAY)),
  workPackages: v.pipe(v.array(digestWorkPackageSchema), v.length(WORK_PACKAGE_NUMBERS.length)),
  partners: v.pipe(v.array(digestPartnerSchema), v.maxLength(PARTNERS)),
  /** What editors wrote for the home page; absent where it says what the portal began with. */
  words: v.optional(homeWordsSchema),
  /** What admins tell every visitor. */
  notice: v.optional(digestNoticeSchema),
  /** The outcomes that admins chose, in their order. */
  featured: v.optional(v.pipe(v.array(digestOutcomeSchema), v.maxLength(MOST_FEATURED))),
});

export type HomeDigest = v.InferOutput<typeof homeDigestSchema>;
export type DigestNotice = v.InferOutput<typeof digestNoticeSchema>;
export type DigestOutcome = v.InferOutput<typeof digestOutcomeSchema>;
export type DigestNews = v.InferOutput<typeof digestNewsSchema>;
export type DigestEvent = v.InferOutput<typeof digestEventSchema>;
export type DigestWorkPackage = v.InferOutput<typeof digestWorkPackageSchema>;
export type DigestPartner = v.InferOutput<typeof digestPartnerSchema>;

export interface DigestSources {
  readonly deliverables: readonly CatalogueEntry[];
  readonly news: readonly NewsItem[];
  readonly events: readonly PortalEvent[];
  readonly partners: readonly Partner[];
  readonly workPackages: readonly WorkPackage[];
  /** The home page’s own words. */
  readonly homePage?: PageFields;
  /** What admins chose for the home page. */
  readonly home?: HomeSettings;
  readonly now: Date;
}

/** The home page's digest. Whatever is not public is left out here, whoever calls. */
export function digestOf(sources: DigestSources): HomeDigest {
  const outcomes = sources.deliverables.filter(isPublic).sort(compareEntries);
  const news = sources.news
    .filter(isPublic)
    .sort((a, b) => newestFirst(a.date, b.date) || byText(a.title, b.title));
  const events = sources.events.filter(isPublic);
  const coming = events
    .filter((event) => phaseOf(event, sources.now) === 'coming')
    .sort((a, b) => newestFirst(b.start, a.start) || byText(a.title, b.title));
  const recent = events
    .filter((event) => phaseOf(event, sources.now) === 'past')
    .sort((a, b) => newestFirst(a.start, b.start) || byText(a.title, b.title));
  return v.parse(homeDigestSchema, {
    total: outcomes.length,
    categories: countEach(CATEGORIES, (category) => outcomes.filter((item) => item.category === category)),
    audiences: countEach(AUDIENCES, (audience) =>
      outcomes.filter((item) => item.audiences.includes(audience)),
    ),
    latest: outcomes.slice(0, LATEST_OUTCOMES).map(withExcerpt),
    news: news.slice(0, LATEST_NEWS).map(withExcerpt),
    coming: coming.slice(0, EVENTS_EACH_WAY),
    recent: recent.slice(0, EVENTS_EACH_WAY),
    workPackages: WORK_PACKAGE_NUMBERS.map((number) => {
      const known = sources.workPackages.filter(isPublic).find((item) => item.number === number);
      const its = outcomes.filter((item) => item.workPackages.includes(number));
      return {
        number,
        ...(known && {title: known.title}),
        ...(known?.titleIsDescriptive && {titleIsDescriptive: true}),
        count: its.length,
        outcomes: its.slice(0, OUTCOMES_PER_RUNG),
      };
    }),
    partners: sources.partners
      .filter(isPublic)
      .sort((a, b) => byText(a.acronym, b.acronym))
      .slice(0, PARTNERS),
    ...(sources.homePage && isPublic(sources.homePage) && {words: homeWordsOf(sources.homePage)}),
    ...chosenOf(sources.home, outcomes, sources.now),
  });
}

/** What admins chose, as far as everyone may see it, and while it is to be seen. */
function chosenOf(
  {notice, featured = []}: HomeSettings = {},
  outcomes: readonly CatalogueEntry[],
  now: Date,
): Pick<HomeDigest, 'notice' | 'featured'> {
  const shown = featured.flatMap((id) => outcomes.find((outcome) => outcome.id === id) ?? []);
  const standing = noticeAsOf(notice, now);
  return {
    ...(standing && {
      notice: {text: standing.text, ...(standing.until && {until: standing.until.getTime()})},
    }),
    ...(shown.length > 0 && {featured: shown.map(withExcerpt)}),
  };
}

/** The notice while it is to be shown: one that has run out is none. */
export function noticeAsOf<T extends {readonly until?: Date | number}>(
  notice: T | undefined,
  now: Date,
): T | undefined {
  return notice?.until === undefined || Number(notice.until) > now.getTime() ? notice : undefined;
}

/**
 * The digest's events as they stand at `now`: what was coming when the digest was built may be over since.
 * Soonest first, and newest first, as in the digest.
 */
export function eventsAsOf(
  {coming, recent}: Pick<HomeDigest, 'coming' | 'recent'>,
  now: Date,
): Pick<HomeDigest, 'coming' | 'recent'> {
  const isOver = (event: DigestEvent) => phaseOf(event, now) === 'past';
  return {
    coming: coming.filter((event) => !isOver(event)),
    recent: [...coming.filter(isOver).reverse(), ...recent].slice(0, EVENTS_EACH_WAY),
  };
}

/** The beginning of a text as one line, cut between words. */
export function excerptOf(text: string, max = EXCERPT): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`;
}

function withExcerpt<T extends {summary: string}>(item: T): T & {excerpt?: string} {
  const excerpt = excerptOf(item.summary);
  return excerpt ? {...item, excerpt} : item;
}

function isPublic(item: {visibility: string}): boolean {
  return item.visibility === 'public';
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countEach<K extends string>(keys: readonly K[], of: (key: K) => readonly unknown[]) {
  return Object.fromEntries(keys.map((key) => [key, of(key).length]));
}
