import {escapeXml} from '../deliverables/metadata/xml';
import type {FeedItem} from './feed';
import {type FeedContent, GENERATOR, lastChange, PUBLISHER, RIGHTS} from './rendering';

/**
 * A feed as Atom (RFC 4287). Every text is plain text, so that nothing in a title can be taken for markup; the portal is
 * the author of what names none, since Atom asks for one.
 */
export function atomFeed({title, description, page, address, items}: FeedContent): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(address)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <subtitle>${escapeXml(description)}</subtitle>`,
    `  <updated>${lastChange(items).toISOString()}</updated>`,
    `  <author><name>${PUBLISHER}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `  <rights>${RIGHTS}</rights>`,
    `  <generator>${GENERATOR}</generator>`,
    ...items.flatMap(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({address, title, summary, published, updated, category, authors}: FeedItem): string[] {
  return [
    '  <entry>',
    `    <id>${escapeXml(address)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    `    <published>${published.toISOString()}</published>`,
    `    <updated>${updated.toISOString()}</updated>`,
    ...authors.map((name) => `    <author><name>${escapeXml(name)}</name></author>`),
    ...(category ? [`    <category term="${escapeXml(category)}"/>`] : []),
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ];
}
