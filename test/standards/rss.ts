/**
 * What the RSS 2.0 specification (https://www.rssboard.org/rss-specification) demands of a feed, in rules of our own:
 * it has no schema.
 */
import {type Element, problemsOfForm, problemsOfNumber, rootOf, textIn, within} from './xml';

const IN_CHANNEL = [
  ...['title', 'link', 'description', 'language', 'copyright', 'managingEditor', 'webMaster', 'pubDate'],
  ...['lastBuildDate', 'category', 'generator', 'docs', 'cloud', 'ttl', 'image', 'rating', 'textInput'],
  ...['skipHours', 'skipDays', 'item'],
];
const IN_ITEM = [
  ...['title', 'link', 'description', 'author', 'category', 'comments', 'enclosure', 'guid', 'pubDate'],
  ...['source'],
];
const MANY = ['category', 'item', 'enclosure'];

/** What is wrong with an RSS feed; nothing where all is well. */
export async function problemsOfRss(xml: string): Promise<string[]> {
  const form = await problemsOfForm(xml);
  if (form.length > 0) return form;
  const root = rootOf(xml);
  const [channel, ...others] = within(root, 'channel');
  if (root.name !== 'rss' || root.attributes['version'] !== '2.0' || !channel || others.length > 0) {
    return ['This is no feed of RSS 2.0.'];
  }
  const items = within(channel, 'item');
  const guids = items.map((item) => textIn(item, 'guid')).filter(Boolean);
  return [
    ...problemsOfNumber(channel, {
      once: ['title', 'link', 'description'],
      atMostOnce: IN_CHANNEL.filter((name) => !MANY.includes(name)),
    }),
    ...problemsOfParts(channel, IN_CHANNEL),
    ...(new Set(guids).size === guids.length ? [] : ['Two items are the same one.']),
    ...items.flatMap(problemsOfItem),
    ...problemsOfPrefixes(root, Object.keys(root.attributes)),
  ];
}

function problemsOfItem(item: Element): string[] {
  return [
    ...problemsOfNumber(item, {atMostOnce: IN_ITEM.filter((name) => !MANY.includes(name))}),
    ...(textIn(item, 'title') || textIn(item, 'description') ? [] : ['An item says nothing.']),
    ...problemsOfParts(item, IN_ITEM),
  ];
}

function problemsOfParts(element: Element, known: readonly string[]): string[] {
  return element.children.flatMap((child) => {
    if (child.name.includes(':')) return [];
    return known.includes(child.name) ? problemsOfPart(child) : [`${element.name} can't hold ${child.name}`];
  });
}

function problemsOfPart({name, text, attributes, children}: Element): string[] {
  switch (name) {
    case 'link':
    case 'docs':
    case 'comments':
      return isAddress(text) ? [] : [`${name} is no address: ${text}`];
    case 'guid':
      return attributes['isPermaLink'] === 'false' || isAddress(text)
        ? []
        : [`guid is no address, and says that it is one: ${text}`];
    case 'pubDate':
    case 'lastBuildDate':
      return isDate(text) ? [] : [`${name} is no date: ${text}`];
    case 'author':
    case 'managingEditor':
    case 'webMaster':
      return /^\S+@\S+\.\S+/.test(text) ? [] : [`${name} is no mail address: ${text}`];
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z]{2})?$/i.test(text) ? [] : [`There is no language ${text}`];
    case 'title':
    case 'description':
      return children.length === 0 ? [] : [`${name} holds elements`];
    default:
      return [];
  }
}

/** 4: what is not of the specification stands in a namespace that is named. */
function problemsOfPrefixes(element: Element, named: readonly string[]): string[] {
  const known = [...named, ...Object.keys(element.attributes)];
  const [prefix, local] = element.name.split(':');
  return [
    ...(local !== undefined && !known.includes(`xmlns:${prefix}`) ? [`Nobody says what ${prefix} is`] : []),
    ...element.children.flatMap((child) => problemsOfPrefixes(child, known)),
  ];
}

const DAYS = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTHS = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** RFC 822, its years of four digits. */
const DATE = new RegExp(
  String.raw`^(${DAYS}), (\d{2} ${MONTHS} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UT|[+-]\d{4}))$`,
);

function isDate(text: string): boolean {
  const [, day, rest = ''] = DATE.exec(text) ?? [];
  const date = new Date(rest);
  return !Number.isNaN(date.getTime()) && date.toUTCString().startsWith(`${day},`);
}

function isAddress(text: string): boolean {
  return /^(?:https?|mailto|ftp|urn):\S+$/i.test(text) && URL.canParse(text);
}
