import type {PublicAnswer} from '../http/public-answer';

/**
 * `GET /robots.txt` (RFC 9309): what is for members asks to be left alone, and so do the endless combinations of facets
 * and searches; the first page of each category is a page of its own.
 */
export function answerRobots({origin}: URL): PublicAnswer {
  const lines = [
    'User-agent: *',
    ...['/account', '/admin', '/api/', '/calendar/', '/sign-in', '/workspace'].map(
      (path) => `Disallow: ${path}`,
    ),
    'Disallow: /deliverables?',
    'Allow: /deliverables?category=*',
    'Disallow: /deliverables?*&',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ];
  return {type: 'text/plain; charset=utf-8', body: lines.join('\n')};
}
