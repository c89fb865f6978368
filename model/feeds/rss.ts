import {escapeXml} from '../deliverables/metadata/xml';
import type {FeedItem} from './feed';
import {type FeedContent, GENERATOR, lastChange, RIGHTS} from './rendering';

/**
 * A feed as RSS 2.0. Titles are plain text and descriptions HTML, as readers take them. Authors are Dublin Core's, since
 * RSS' own are mail addresses.
 */
export function rssFeed({title, description, page, address, items}: FeedContent): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '  <channel>',
    `    <title>${escapeXml(title)}</title>`,
    `    <link>${escapeXml(page)}</link>`,
    `    <description>${escapeXml(description)}</description>`,
    '    <language>en</language>',
    `    <copyright>${RIGHTS}</copyright>`,
    `    <lastBuildDate>${lastChange(items).toUTCString()}</lastBuildDate>`,
    `    <generator>${GENERATOR}</generator>`,
    `    <atom:link rel="self" type="application/rss+xml" href="${escapeXml(address)}"/>`,
    ...items.flatMap(itemOf),
    '  </channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemOf({address, title, summary, published, category, authors}: FeedItem): string[] {
  return [
    '    <item>',
    `      <title>${escapeXml(title)}</title>`,
    `      <link>${escapeXml(address)}</link>`,
    `      <guid>${escapeXml(address)}</guid>`,
    `      <pubDate>${published.toUTCString()}</pubDate>`,
    ...authors.map((name) => `      <dc:creator>${escapeXml(name)}</dc:creator>`),
    ...(category ? [`      <category>${escapeXml(category)}</category>`] : []),
    `      <description>${escapeXml(escapeXml(summary))}</description>`,
    '    </item>',
  ];
}
