import {nameOf} from '../deliverables/csl';
import type {Creator, Deliverable} from '../deliverables/deliverable';
import {PROJECT} from '../deliverables/metadata/project';
import type {MetaTag} from './head';

interface ScholarPlace {
  /** The portal's origin. */
  readonly origin: string;
  /** Where everyone gets a file of this path. */
  fileAddress(path: string): string;
  /** Whether the files are open to everyone. */
  readonly isOpen: boolean;
}

/**
 * `citation_*`, as Google Scholar asks for them (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing): a
 * title, an author and a date at the least, and the text itself where it is open.
 */
export function scholarTags(item: Deliverable, {origin, fileAddress, isOpen}: ScholarPlace): MetaTag[] {
  const pdf = isOpen
    ? item.files.find(({contentType}) => contentType.startsWith('application/pdf'))
    : undefined;
  const authors = item.creators.length > 0 ? item.creators.map(authorOf) : [PROJECT.consortium];
  const tags: (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', item.title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', dateOf(item.issued ?? String(item.publishedAt.getUTCFullYear()))],
    ['citation_online_date', dateOf(item.publishedAt.toISOString().slice(0, 10))],
    ['citation_journal_title', item.publishedIn],
    ['citation_technical_report_institution', item.publishedIn ? undefined : PROJECT.consortium],
    ['citation_technical_report_number', item.number],
    ['citation_doi', item.doi],
    ['citation_language', item.language],
    ['citation_keywords', item.keywords.join('; ') || undefined],
    ['citation_abstract_html_url', `${origin}/deliverables/${item.id}`],
    ['citation_pdf_url', pdf && fileAddress(pdf.path)],
  ];
  return tags.flatMap(([name, content]) => (content ? [[name, content] as const] : []));
}

/** "Lovelace, Ada"; a body as it is called. */
function authorOf(creator: Creator): string {
  const name = nameOf(creator);
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}

/** Scholar writes dates with slashes. */
function dateOf(date: string): string {
  return date.replaceAll('-', '/');
}
