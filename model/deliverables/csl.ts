import {partsOf} from '../dates/partial-date';
import type {Category} from './category';
import type {Creator, Deliverable} from './deliverable';

/** A name as CSL-JSON has it: a person's in parts, an organisation's as it stands. */
export type CslName = {readonly family: string; readonly given?: string} | {readonly literal: string};

/** An outcome in CSL-JSON 1.0.2, which every citation style and export is made from. */
export interface CslItem {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'article-journal' | 'dataset' | 'report' | 'document';
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued?: {readonly 'date-parts': readonly [readonly number[]]};
  readonly genre?: string;
  readonly number?: string;
  readonly version?: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly language: string;
  readonly abstract: string;
  readonly keyword?: string;
  readonly DOI?: string;
  readonly URL: string;
}

const PORTAL = 'CAN.HEAL';
/** Who made what names no maker. */
const CONSORTIUM = 'CAN.HEAL consortium';

/** Citations are in English whatever the page's language, so these words are not translated. */
const KINDS: Readonly<Record<Category, {type: CslItem['type']; genre?: string}>> = {
  'event-results': {type: 'report', genre: 'Event report'},
  'policy-papers': {type: 'report', genre: 'Policy paper'},
  newsletters: {type: 'document', genre: 'Newsletter'},
  'mapping-reports': {type: 'report', genre: 'Mapping report'},
  datasets: {type: 'dataset'},
  'recommendations-guidelines': {type: 'report', genre: 'Guideline'},
  'use-cases': {type: 'report', genre: 'Use case'},
  'courses-training': {type: 'document', genre: 'Course material'},
};

/** A version that is no longer the latest is cited by its own address. */
export interface CslContext {
  /** The portal's origin, as in `https://portal.example`. */
  readonly origin: string;
  /** Whether the item is an earlier version. */
  readonly earlier?: boolean;
}

/** The outcome as CSL-JSON. Its DOI is its address; without one it is the page on the portal. */
export function cslOf(item: Deliverable, {origin, earlier}: CslContext): CslItem {
  const parts = item.issued === undefined ? undefined : partsOf(item.issued);
  const page = `${origin}/deliverables/${item.id}${earlier ? `/versions/${item.version}` : ''}`;
  return {
    id: item.id,
    // Without hyphens, which some reference managers refuse in a key.
    'citation-key': `canheal_${item.id.replaceAll('-', '_')}`,
    ...kindOf(item),
    title: item.title,
    author: item.creators.length > 0 ? item.creators.map(nameOf) : [{literal: CONSORTIUM}],
    ...(parts && {
      issued: {'date-parts': [[parts.year, parts.month, parts.day].filter((part) => part !== undefined)]},
    }),
    ...(item.number && {number: item.number}),
    ...(item.version > 1 && {version: String(item.version)}),
    language: item.language,
    abstract: item.summary,
    ...(item.keywords.length > 0 && {keyword: item.keywords.join(', ')}),
    ...(item.doi && {DOI: item.doi}),
    URL: item.doi ? `https://doi.org/${item.doi}` : page,
  };
}

/** What it is and who brought it out: a journal, the archive that minted the DOI, or the portal. */
function kindOf({category, publishedIn, doi}: Deliverable) {
  if (publishedIn) return {type: 'article-journal' as const, 'container-title': publishedIn};
  return {...KINDS[category], publisher: doi?.startsWith('10.5281/') ? 'Zenodo' : PORTAL};
}

// Words that belong to the family name; "Van", "De" and "Le" are written large in some countries.
const PARTICLES = new Set([
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
  'zu',
]);

/** A creator's name in parts where it is a person's, and as it stands where it is a body's. */
export function nameOf({name, organisation, familyName}: Creator): CslName {
  const words = name.split(/\s+/);
  if (organisation || words.length === 1) return {literal: name};
  if (familyName && name.endsWith(` ${familyName}`)) {
    return {family: familyName, given: name.slice(0, -familyName.length).trim()};
  }
  const comma = name.indexOf(',');
  if (comma > 0) return {family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim()};
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1]?.toLowerCase() ?? '')) start--;
  return {family: words.slice(start).join(' '), given: words.slice(0, start).join(' ')};
}

/**
 * The citation DataCite recommends, for paper and wherever no style was chosen:
 * "Creator (Year). Title (Version 2). Publisher. Address".
 */
export function plainCitation(item: Deliverable, context: CslContext): string {
  const csl = cslOf(item, context);
  const names = csl.author.map((name) =>
    'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
  );
  const year = csl.issued?.['date-parts'][0][0] ?? 'n.d.';
  const version = csl.version ? ` (Version ${csl.version})` : '';
  const house = csl['container-title'] ?? csl.publisher ?? PORTAL;
  return `${names.join('; ')} (${year}). ${csl.title}${version}. ${house}. ${csl.URL}`;
}
