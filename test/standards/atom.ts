/**
 * What RFC 4287 (the Atom Syndication Format) demands of a feed, in rules of our own: its schema stands in the RFC in a
 * notation (RELAX NG, compact) that nothing here reads, and says less than its text.
 */
import {type Element, problemsOfForm, problemsOfNumber, rootOf, textIn, within} from './xml';

const NAMESPACE = 'http://www.w3.org/2005/Atom';

const TEXTS = ['title', 'subtitle', 'summary', 'rights'];
const DATES = ['updated', 'published'];
const PEOPLE = ['author', 'contributor'];

const IN_FEED = [
  ...['author', 'category', 'contributor', 'generator', 'icon', 'id', 'link', 'logo', 'rights', 'subtitle'],
  ...['title', 'updated', 'entry'],
];
const IN_ENTRY = [
  ...['author', 'category', 'content', 'contributor', 'id', 'link', 'published', 'rights', 'source'],
  ...['summary', 'title', 'updated'],
];

/** What is wrong with an Atom feed; nothing where all is well. */
export async function problemsOfAtom(xml: string): Promise<string[]> {
  const form = await problemsOfForm(xml);
  if (form.length > 0) return form;
  const feed = rootOf(xml);
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== NAMESPACE) return ['This is no Atom feed.'];
  const entries = within(feed, 'entry');
  const ids = entries.map((entry) => `${textIn(entry, 'id')} ${textIn(entry, 'updated')}`);
  return [
    ...problemsOfNumber(feed, {
      once: ['id', 'title', 'updated'],
      atMostOnce: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
    }),
    ...problemsOfContainer(feed, IN_FEED),
    // 4.1.1: somebody made each entry.
    ...(within(feed, 'author').length === 0 && entries.some((entry) => within(entry, 'author').length === 0)
      ? ['An entry has no author, and neither has the feed.']
      : []),
    ...(linksOf(feed, 'self').length === 1 ? [] : ['The feed does not say where it is.']),
    ...(new Set(ids).size === ids.length ? [] : ['Two entries are the same one.']),
    ...entries.flatMap(problemsOfEntry),
  ];
}

function problemsOfEntry(entry: Element): string[] {
  return [
    ...problemsOfNumber(entry, {
      once: ['id', 'title', 'updated'],
      atMostOnce: ['content', 'published', 'rights', 'source', 'summary'],
    }),
    ...problemsOfContainer(entry, IN_ENTRY),
    ...(within(entry, 'content').length === 0 && linksOf(entry, 'alternate').length === 0
      ? ['An entry leads nowhere and holds nothing.']
      : []),
  ];
}

function linksOf(element: Element, rel: string): Element[] {
  return within(element, 'link').filter(({attributes}) => (attributes['rel'] ?? 'alternate') === rel);
}

function problemsOfContainer(element: Element, known: readonly string[]): string[] {
  const alternates = linksOf(element, 'alternate').map(
    ({attributes}) => `${attributes['type']} ${attributes['hreflang']}`,
  );
  return [
    ...(new Set(alternates).size === alternates.length ? [] : [`${element.name} has two pages of one kind`]),
    ...element.children.flatMap((child) => {
      // What stands in a namespace of its own is an extension (6.4).
      if (child.name.includes(':')) return [];
      if (!known.includes(child.name)) return [`${element.name} can't hold ${child.name}`];
      return problemsOfPart(child);
    }),
  ];
}

function problemsOfPart(part: Element): string[] {
  const {name, text, attributes} = part;
  if (TEXTS.includes(name)) return problemsOfText(part);
  if (DATES.includes(name)) return isDate(text) ? [] : [`${name} is no date: ${text}`];
  if (PEOPLE.includes(name)) return problemsOfPerson(part);
  if (name === 'id') return isAbsolute(text) ? [] : [`id is no whole address: ${text}`];
  if (name === 'link') return attributes['href'] ? [] : ['link has no href'];
  if (name === 'category') return attributes['term'] ? [] : ['category has no term'];
  return [];
}

/** 3.1: plain text, or HTML with its markup escaped; and HTML that can be read. */
function problemsOfText({name, text, attributes, children}: Element): string[] {
  const type = attributes['type'] ?? 'text';
  if (!['text', 'html', 'xhtml'].includes(type)) return [`${name} is of no type ${type}`];
  if (type !== 'xhtml' && children.length > 0) return [`${name} holds elements`];
  if (type === 'html' && /<(?!\/?[a-z][a-z0-9]*[\s/>])/i.test(text)) return [`${name} is no HTML: ${text}`];
  return [];
}

/** 3.2 */
function problemsOfPerson(person: Element): string[] {
  const email = textIn(person, 'email');
  return [
    ...problemsOfNumber(person, {once: ['name'], atMostOnce: ['uri', 'email']}),
    ...(email === '' || /.+@.+/.test(email) ? [] : [`${email} is no address`]),
    ...(textIn(person, 'name').trim() === '' ? [`${person.name} has no name`] : []),
  ];
}

/** RFC 3339, capital T and Z (3.3). */
function isDate(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
  return form.test(text) && !Number.isNaN(Date.parse(text));
}

function isAbsolute(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(text);
}
