import type {FeedContent} from './rendering';

/** A feed as JSON Feed 1.1. */
export function jsonFeed({title, description, page, address, items}: FeedContent): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: address,
    language: 'en',
    items: items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      content_text: item.summary,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
      ...(item.authors.length > 0 && {authors: item.authors.map((name) => ({name}))}),
      ...(item.category && {tags: [item.category]}),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
