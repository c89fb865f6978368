/**
 * What JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) demands of a feed, in rules of our own: it has no schema, and
 * the one that others made is of version 1.
 */

type Fields = Readonly<Record<string, unknown>>;

const IN_FEED: Readonly<Record<string, (value: unknown) => boolean>> = {
  version: (value) => value === 'https://jsonfeed.org/version/1.1',
  title: isText,
  home_page_url: isAddress,
  feed_url: isAddress,
  description: isText,
  user_comment: isText,
  next_url: isAddress,
  icon: isAddress,
  favicon: isAddress,
  authors: (value) => isList(value, isAuthor),
  language: isText,
  expired: (value) => typeof value === 'boolean',
  hubs: (value) => isList(value, isFields),
  items: (value) => isList(value, isFields),
};

const IN_ITEM: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => isText(value) && value !== '',
  url: isAddress,
  external_url: isAddress,
  title: isText,
  content_html: isText,
  content_text: isText,
  summary: isText,
  image: isAddress,
  banner_image: isAddress,
  date_published: isDate,
  date_modified: isDate,
  authors: (value) => isList(value, isAuthor),
  tags: (value) => isList(value, isText),
  language: isText,
  attachments: (value) => isList(value, isFields),
};

/** What is wrong with a JSON Feed; nothing where all is well. */
export function problemsOfJsonFeed(text: string): string[] {
  const feed: unknown = JSON.parse(text);
  if (!isFields(feed)) return ['This is no feed.'];
  const items = (Array.isArray(feed['items']) ? feed['items'] : []).filter(isFields);
  const ids = items.map(({id}) => id);
  return [
    ...lacks(feed, ['version', 'title', 'items'], 'the feed'),
    ...problemsOfFields(feed, IN_FEED, 'the feed'),
    ...(new Set(ids).size === ids.length ? [] : ['Two items are the same one.']),
    ...items.flatMap((item, i) => [
      ...lacks(item, ['id'], `item ${i}`),
      ...problemsOfFields(item, IN_ITEM, `item ${i}`),
      ...(item['content_text'] === undefined && item['content_html'] === undefined
        ? [`item ${i} holds nothing`]
        : []),
    ]),
  ];
}

function lacks(fields: Fields, wanted: readonly string[], place: string): string[] {
  return wanted.filter((name) => fields[name] === undefined).map((name) => `${place} lacks ${name}`);
}

function problemsOfFields(
  fields: Fields,
  known: Readonly<Record<string, (value: unknown) => boolean>>,
  place: string,
): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    // Extensions begin with an underscore.
    if (name.startsWith('_')) return [];
    const check = known[name];
    if (!check) return [`${place} can't hold ${name}`];
    return check(value) ? [] : [`${place}: ${name} can't be ${JSON.stringify(value)}`];
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}

/** RFC 3339. */
function isDate(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isAuthor(value: unknown): boolean {
  return isFields(value) && ['name', 'url', 'avatar'].some((name) => isText(value[name]));
}

function isList(value: unknown, each: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(each);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
