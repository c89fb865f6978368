import type {Deliverable} from '../deliverables/deliverable';
import {licenceWords} from '../deliverables/licence';
import {RECORD_FORMATS} from '../deliverables/metadata/formats';

/** A typed link of a resource, as RFC 8288 writes it into the `Link` header. */
export interface TypedLink {
  readonly address: string;
  readonly relation: 'author' | 'cite-as' | 'describedby' | 'item' | 'license' | 'type';
  readonly type?: string;
}

interface LinkPlace {
  readonly origin: string;
  fileAddress(path: string): string;
  readonly isOpen: boolean;
}

/** Headers have an end: of more files or authors than this, the page itself tells. */
const MOST_EACH = 20;

/**
 * FAIR Signposting, level 1 (https://signposting.org/FAIR/): how to cite an outcome, what describes it, what it is made
 * of, what may be done with it, what it is and who made it.
 *
 * @param type what it is in schema.org's words
 */
export function signpostsOf(
  item: Deliverable,
  type: string,
  {origin, fileAddress, isOpen}: LinkPlace,
): TypedLink[] {
  const page = `${origin}/deliverables/${item.id}`;
  const licence = item.licence && licenceWords(item.licence).url;
  const orcids = item.creators.flatMap(({orcid}) => orcid ?? []);
  return [
    {relation: 'cite-as', address: item.doi ? `https://doi.org/${encodeURI(item.doi)}` : page},
    ...RECORD_FORMATS.map(({ending, type: format}) => ({
      relation: 'describedby' as const,
      address: `${page}.${ending}`,
      type: format,
    })),
    ...(isOpen ? item.files : []).slice(0, MOST_EACH).map(({path, contentType}) => ({
      relation: 'item' as const,
      address: fileAddress(path),
      type: essenceOf(contentType),
    })),
    ...(licence ? [{relation: 'license' as const, address: licence}] : []),
    {relation: 'type', address: `https://schema.org/${type}`},
    {relation: 'type', address: 'https://schema.org/AboutPage'},
    ...orcids.slice(0, MOST_EACH).map((orcid) => ({
      relation: 'author' as const,
      address: `https://orcid.org/${orcid}`,
    })),
  ];
}

/** What a page that is no outcome's is in schema.org's words, and by which address it is cited. */
export function pageSignposts(address: string, thing: unknown): TypedLink[] {
  return [
    {relation: 'cite-as', address},
    {relation: 'type', address: `https://schema.org/${typeOf(thing)}`},
  ];
}

/** The type that schema.org's words give a thing. */
export function typeOf(thing: unknown): string {
  const {'@type': type} = thing as {'@type': string | readonly string[]};
  return typeof type === 'string' ? type : (type[0] ?? 'CreativeWork');
}

/** `text/csv` of `text/csv; charset=utf-8`: a link's hint takes no parameters (RFC 8288, section 3.4.1). */
function essenceOf(contentType: string): string {
  return contentType.split(';')[0]?.trim() ?? contentType;
}

/** The value of the `Link` header; `undefined` where there is nothing to link to. */
export function linkHeader(links: readonly TypedLink[]): string | undefined {
  const safe = (text: string) => text.replace(/[^\x21-\x7e]|[<>"\\]/g, encodeURIComponent);
  const written = links.map(({address, relation, type}) =>
    [`<${safe(address)}>`, `rel="${relation}"`, ...(type ? [`type="${safe(type)}"`] : [])].join('; '),
  );
  return written.length > 0 ? written.join(', ') : undefined;
}
