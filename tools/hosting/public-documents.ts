import {RECORD_FORMATS} from '@model/deliverables/metadata/formats';

/** What machines read of the portal: feeds, sitemaps, records by suffix. One function answers them all. */
export const PUBLIC_DOCUMENTS: readonly string[] = [
  '/feeds/**',
  '/sitemap.xml',
  '/sitemaps/**',
  '/robots.txt',
  '/opensearch.xml',
  `/deliverables/*.@(${RECORD_FORMATS.map(({ending}) => ending).join('|')})`,
];
