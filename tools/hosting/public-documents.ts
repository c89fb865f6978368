import {RECORD_FORMATS} from '@model/deliverables/metadata/formats';

/**
 * What machines read of the portal: feeds, sitemaps, records by suffix. One function answers them all. `robots.txt` is a
 * file: the platform's own framework answers 404 for it in front of any function.
 */
export const PUBLIC_DOCUMENTS: readonly string[] = [
  '/feeds/**',
  '/sitemap.xml',
  '/sitemaps/**',
  '/opensearch.xml',
  `/deliverables/*.@(${RECORD_FORMATS.map(({ending}) => ending).join('|')})`,
];

/** The pictures of link previews, drawn by a function of their own. */
export const PREVIEWS = '/previews/**';
